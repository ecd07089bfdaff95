import { z } from 'zod';
import { erasableText, flag, oneOf, text } from '../../params';

const erasable = (title: string, description?: string) => erasableText(title, description).optional();
const day = (title: string) => erasable(title, 'Such as 2026-03-12, or 03/12 where the year is not told.');

const syncUser = z
  .strictObject({
    email: erasable('E-mail'),
    payrollID: erasable('Payroll ID'),
    firstName: erasable('First name'),
    middleName: erasable('Middle name'),
    lastName: erasable('Last name'),
    preferredName: erasable('Preferred name'),
    title: erasable('Job title'),
    department: erasable('Department'),
    phone: erasable('Phone'),
    countryCode: erasable('Country', 'Three letters, such as USA.'),
    personalityType: erasable('Personality type'),
    hireDate: day('Hired on'),
    birthDate: day('Birthday'),
    supervisorEmail: erasable('Supervisor, by e-mail'),
    supervisorPayrollID: erasable('Supervisor, by payroll ID'),
    supervisorID: text('Supervisor, by ID').optional(),
    keepWithDirectReports: flag('Keep with direct reports').optional(),
    function: oneOf(['UPDATE', 'CREATE', 'DELETE'], 'What to do', 'DELETE removes the person.').optional(),
  })
  .check((context) => {
    const { supervisorEmail, supervisorPayrollID, supervisorID } = context.value;
    const named = [supervisorEmail, supervisorPayrollID, supervisorID].filter((one) => one !== undefined);
    if (named.length > 1) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        path: ['supervisorEmail'],
        message: 'name the supervisor in one way only: by e-mail, payroll ID or ID',
      });
    }
    if (Object.values(context.value).every((one) => one === undefined)) {
      context.issues.push({ code: 'custom', input: context.value, path: [], message: 'the row is empty' });
    }
  });

/** Rows for synchronising people: an empty text erases, a field left out stays as it is. VENDORS.md T-41. */
export const syncBody = z.array(syncUser).min(1, 'at least one row is needed').meta({ title: 'People' });
