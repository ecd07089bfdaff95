import { COMPANY } from '../../company/identity';
import type { Person } from '../../company/roster';
import { avatarPath } from '../../pictures/paths';

/** The fields of USER (contract, section 4) that a kiosk is given: no birth date, no phone number. */
export function kioskUserJson(person: Person): Record<string, unknown> {
  return {
    id: person.id,
    firstName: person.firstName,
    lastName: person.lastName,
    fullName: person.fullName,
    calculatedFirstName: person.firstName,
    email: person.email,
    title: person.title,
    department: person.department,
    location: person.location,
    companyID: COMPANY.id,
    countryCode: person.countryCode,
    payrollID: person.payrollId,
    avatarUrl: avatarPath(person),
  };
}
