import { id, inners, line, moment, number, picture, words, yesNo } from '../../answers/fields';
import { shape } from '../../answers/shape';
import { mention } from './user';

/** VENDORS.md, shape AWARD; T-08, T-45. */
export const award = shape({
  id: id('ID', 'id', 'awardId'),
  name: line('Name', 'awardName', 'name'),
  description: words('Description', 'description'),
  type: line('Type', 'type'),
  schedule: line('Schedule', 'schedule'),
  department: line('Department', 'department'),
  dollars: number('Amount', 'awardDollars'),
  budget: number('Budget', 'budget'),
  maxPerYear: number('Most per year', 'maxPerYear'),
  nomination: yesNo('By nomination', 'nomination'),
  lastAwardedAt: moment('Last given', 'lastAwardedDate'),
  lastAwarded: line('Last given, in words', 'lastAwardedDateReadable'),
  nextAward: line('Next', 'nextAwardDateStr'),
  manager: line('Manager', 'awardManagerName'),
  owners: inners('Owners', mention, 'awardOwners'),
  overdue: yesNo('Overdue', 'awardOverdue'),
  picture: picture('Picture', 'awardIconUrl', 'iconUrl', 'icon'),
});

/** VENDORS.md, shape GIVEN_AWARD. */
export const givenAward = shape({
  awardId: id('Award ID', 'awardId'),
  name: line('Award', 'name', 'awardName'),
  toId: id('Receiver ID', 'toUserID', 'toUserId'),
  toName: line('Receiver', 'toUserName'),
  count: number('Times', 'count'),
  createdAt: moment('Given', 'createdDate'),
  when: line('Given, in words', 'readableCreatedDate'),
  picture: picture('Picture', 'icon', 'awardIconUrl'),
});

/** VENDORS.md, shape COMPANY_VALUE. */
export const companyValue = shape({
  id: id('ID', 'id'),
  name: line('Name', 'name'),
  description: words('Description', 'description'),
  active: yesNo('In use', 'isActive'),
});

/** Columns of a list of awards. */
export const awardColumns = [
  { key: 'name', title: 'Name' },
  { key: 'schedule', title: 'Schedule' },
  { key: 'dollars', title: 'Amount' },
  { key: 'budget', title: 'Budget' },
  { key: 'manager', title: 'Manager' },
  { key: 'owners', title: 'Owners' },
  { key: 'id', title: 'ID' },
] as const;
