import type { Temporal } from 'temporal-polyfill';
import { shortDate } from '../../calendar';
import { COMPANY } from '../../company/identity';
import type { Company } from '../../world/company';
import type { Member } from '../../world/member';

/** The fields of USER (contract, section 4) that a kiosk is given: no birth date, no phone number. */
export function kioskUserJson(member: Member): Record<string, unknown> {
  return {
    id: member.person.id,
    firstName: member.firstName,
    lastName: member.lastName,
    fullName: member.fullName,
    calculatedFirstName: member.calledName,
    email: member.email,
    title: member.title,
    department: member.department,
    location: member.location,
    companyID: COMPANY.id,
    countryCode: member.countryCode,
    payrollID: member.payrollID,
    avatarUrl: member.avatar,
  };
}

/** USER of the contract, section 4. Those who left are marked; what the vendor calls the mark is unknown (VENDORS.md T-35). */
export function userJson(member: Member, company: Company): Record<string, unknown> {
  const { hireDate, birthday } = member;
  return {
    ...kioskUserJson(member),
    preferredName: member.preferredName,
    middleName: member.middleName,
    phone: member.phone,
    personalityType: member.personalityType,
    about: member.about,
    interests: member.interests,
    responsibilities: member.responsibilities.join(','),
    // The year of a birth date is made up, as the vendor's is (VENDORS.md T-38).
    birthDateStr: birthday ? `${monthOf(birthday)}/${birthday.day}/16` : '',
    birthPrivacyStr: birthday ? birthdayWords(birthday) : '',
    hireDateStr: hireDate ? shortDate(hireDate) : '',
    createdDate:
      member.person.joinedAt ?? (hireDate ? Date.UTC(hireDate.year, hireDate.month - 1, hireDate.day) : 0),
    directReports: member.deleted ? 0 : company.directory.chart.reportsOf(member.person.index).length,
    ...(member.deleted ? { isDeleted: true } : {}),
  };
}

/** PROFILE of the contract, section 4. */
export function profileJson(member: Member, company: Company): Record<string, unknown> {
  return {
    user: { ...userJson(member, company), history: `<p>${escaped(member.about)}</p>` },
    responsibilityList: member.responsibilities.map((responsibilityName) => ({ responsibilityName })),
  };
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function birthdayWords(birthday: Temporal.PlainMonthDay): string {
  return `${MONTHS[monthOf(birthday) - 1] ?? ''} ${birthday.day}`;
}

/** The month from 1; its code is `M01` to `M12`. */
function monthOf(birthday: Temporal.PlainMonthDay): number {
  return Number(birthday.monthCode.slice(1));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
