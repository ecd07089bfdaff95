import { z } from 'zod';
import { pathId } from '../../params';

/** A person in a path; the fixed words that stand in the same place are refused. VENDORS.md T-19. */
export const userPath = z.strictObject({
  userId: pathId(
    'Person',
    ['me', 'search', 'profile', 'sync', 'recalculateorgchart', 'changePayrollID'],
    'The ID of a person.',
  ),
});

/** How a profile is shown as a row. */
export const profileTable = {
  rows: '',
  columns: [
    { key: 'user.name', title: 'Name' },
    { key: 'user.title', title: 'Job title' },
    { key: 'user.department', title: 'Department' },
    { key: 'user.email', title: 'E-mail' },
    { key: 'responsibilities', title: 'Responsibilities' },
    { key: 'user.id', title: 'ID' },
  ],
} as const;
