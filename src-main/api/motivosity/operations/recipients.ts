import { z } from 'zod';
import { textList } from '../../params';

/** Who receives something; at least one in one of the three lists. */
export const recipients = {
  toUserIDs: textList('To, by ID').optional(),
  toUserEmails: textList('To, by e-mail').optional(),
  toUserPayrollIDs: textList('To, by payroll ID').optional(),
};

interface Recipients {
  readonly toUserIDs?: readonly string[] | undefined;
  readonly toUserEmails?: readonly string[] | undefined;
  readonly toUserPayrollIDs?: readonly string[] | undefined;
}

/** Refuses a body that names nobody. */
export function checkRecipients(context: z.core.ParsePayload<Recipients>): void {
  const { toUserIDs = [], toUserEmails = [], toUserPayrollIDs = [] } = context.value;
  if (toUserIDs.length + toUserEmails.length + toUserPayrollIDs.length > 0) return;
  context.issues.push({
    code: 'custom',
    input: context.value,
    path: ['toUserIDs'],
    message: 'at least one receiver is needed, by ID, e-mail or payroll ID',
  });
}
