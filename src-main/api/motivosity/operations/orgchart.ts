import { z } from 'zod';
import type { Operation } from '../../operation';
import { flag, text, wholeNumber } from '../../params';
import { orgChartAnswer, type OrgChart } from '../shapes/org-chart';

const shared = {
  vendor: 'motivosity',
  resource: 'orgchart',
  method: 'GET',
  identity: ['person', 'service'],
  effect: 'read',
  evidence: 'documented',
  source: 'help-mv',
  unverified: 'All fields of the answer but the head count.',
  table: {
    rows: 'people',
    columns: [
      { key: 'depth', title: 'Level' },
      { key: 'name', title: 'Name' },
      { key: 'title', title: 'Job title' },
      { key: 'headCount', title: 'People' },
      { key: 'id', title: 'ID' },
    ],
  },
  ...orgChartAnswer,
} as const;
const userId = text('Person', 'The ID of a person.');
const ofPerson = z.strictObject({ userId });

/** The surroundings of a person. VENDORS.md T-16. */
export const orgchartFind: Operation<OrgChart> = {
  ...shared,
  id: 'mv.orgchart.find',
  title: 'Organisation chart around a person',
  summary: 'The person with those above, beside and below.',
  path: '/api/v2/orgchart/find',
  query: ofPerson,
};

/** Who stands above a person. VENDORS.md T-16. */
export const orgchartSupervisor: Operation<OrgChart> = {
  ...shared,
  id: 'mv.orgchart.supervisor',
  title: 'Organisation chart above a person',
  summary: 'The person with those above and beside.',
  path: '/api/v2/orgchart/sup',
  query: ofPerson,
};

/** Who stands directly below a person. VENDORS.md T-16. */
export const orgchartDirectReports: Operation<OrgChart> = {
  ...shared,
  id: 'mv.orgchart.directReports',
  title: 'Organisation chart below a person',
  summary: 'The people directly below a person.',
  path: '/api/v2/orgchart/dr',
  query: ofPerson,
};

/** Some levels of the chart. VENDORS.md T-16. */
export const orgchartPartial: Operation<OrgChart> = {
  ...shared,
  id: 'mv.orgchart.partial',
  title: 'Part of the organisation chart',
  summary: 'Some levels of the organisation chart below a person.',
  path: '/api/v2/orgchart/partial',
  query: z.strictObject({
    userId,
    levels: wholeNumber('Levels', 'At most 20.', 1).max(20, 'must be at most 20').optional(),
    rollupNumber: flag('With head counts').optional(),
  }),
};
