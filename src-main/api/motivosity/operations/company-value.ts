import { listAnswer } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import type { Operation } from '../../operation';
import { companyValue } from '../shapes/recognition';

/** The values of the company, documented as one object. VENDORS.md T-05. */
export const companyValueList: Operation<ShapeValue<typeof companyValue>[]> = {
  id: 'mv.companyValue.list',
  vendor: 'motivosity',
  resource: 'companyValue',
  title: 'Company values',
  summary: 'The values that thanks can be given for.',
  method: 'GET',
  path: '/api/v2/companyvalue',
  identity: ['person', 'service'],
  effect: 'read',
  evidence: 'documented',
  source: 'help-mv; that it is a list: demo, mobile, mvclient',
  table: {
    rows: '',
    columns: [
      { key: 'name', title: 'Name' },
      { key: 'description', title: 'Description' },
      { key: 'active', title: 'In use' },
      { key: 'id', title: 'ID' },
    ],
  },
  ...listAnswer(companyValue),
};
