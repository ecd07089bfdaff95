import { z } from 'zod';
import { listAnswer } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import type { Operation } from '../../operation';
import { oneOf } from '../../params';
import { leader } from '../shapes/user';
import { page } from './paging';

/** Who leads. The sample begins at page 1, the default is 0. VENDORS.md T-05, T-07. */
export const leaderboardList: Operation<ShapeValue<typeof leader>[]> = {
  id: 'mv.leaderboard.list',
  vendor: 'motivosity',
  resource: 'leaderboard',
  title: 'Leaderboard',
  summary: 'Who received the most recognition, this month, this year or as a top ten.',
  method: 'GET',
  path: '/api/v2/leaderboard',
  query: z.strictObject({ type: oneOf(['month', 'year', 'top10'], 'Which').default('month'), page }),
  identity: ['person', 'service'],
  effect: 'read',
  evidence: 'documented',
  source: 'help-mv',
  table: {
    rows: '',
    columns: [
      { key: 'name', title: 'Name' },
      { key: 'title', title: 'Job title' },
      { key: 'monthPoints', title: 'Points this month' },
      { key: 'yearPoints', title: 'Points this year' },
      { key: 'id', title: 'ID' },
    ],
  },
  ...listAnswer(leader),
};
