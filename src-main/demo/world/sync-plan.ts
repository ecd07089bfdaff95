import type { Company } from './company';
import type { Member, MemberFields } from './member';

/** One row of a sync, read and checked for its form. Absent is unchanged; empty text erases (VENDORS.md T-41). */
export interface SyncRow {
  readonly function: 'UPDATE' | 'CREATE' | 'DELETE' | undefined;
  readonly fields: Partial<MemberFields>;
  readonly supervisor: { readonly by: 'email' | 'payrollId' | 'id'; readonly name: string } | undefined;
  readonly keepWithDirectReports: boolean;
}

/** What a row does, once the people it names are known. */
export type SyncStep =
  | {
      readonly kind: 'create';
      readonly fields: Partial<MemberFields>;
      readonly supervisor: Member | undefined;
    }
  | {
      readonly kind: 'update';
      readonly member: Member;
      readonly fields: Partial<MemberFields>;
      readonly supervisor: Member | undefined;
      readonly withReports: boolean;
    }
  | { readonly kind: 'delete'; readonly member: Member };

/** Finds out what a row does, or says in words why it cannot be done. */
export function planRow(company: Company, row: SyncRow): SyncStep | string {
  const { directory } = company;
  const { payrollID, email } = row.fields;
  const member =
    (payrollID === undefined ? undefined : directory.byPayrollId(payrollID)) ??
    (email === undefined ? undefined : directory.byEmail(email));
  const wanted = row.function ?? (member ? 'UPDATE' : 'CREATE');
  if (wanted === 'CREATE' && member) return 'this person is there already';
  if (wanted !== 'CREATE' && !member) return 'nobody has this payrollID or email';
  if (wanted === 'DELETE' && member)
    return member.person.index === 0
      ? 'the head of the company cannot be deleted'
      : { kind: 'delete', member };
  const supervisor = row.supervisor && supervisorOf(company, row.supervisor);
  if (row.supervisor && !supervisor) return `the supervisor ${row.supervisor.name} is not known`;
  if (!member) {
    for (const key of ['firstName', 'lastName', 'email'] as const)
      if ((row.fields[key] ?? '') === '') return `${key} is missing`;
    return { kind: 'create', fields: row.fields, supervisor };
  }
  for (const key of ['firstName', 'lastName', 'email', 'payrollID'] as const)
    if (row.fields[key] === '') return `${key} cannot be erased`;
  const taken = email === undefined ? undefined : directory.byEmail(email);
  if (taken && taken.person !== member.person) return `${taken.fullName} has this email`;
  const withReports = row.keepWithDirectReports;
  const moves = supervisor && directory.chart.supervisorOf(member.person.index) !== supervisor.person.index;
  const obstacle =
    moves && directory.chart.obstacle(member.person.index, supervisor.person.index, withReports);
  if (obstacle !== undefined && obstacle !== false) return obstacle;
  return {
    kind: 'update',
    member,
    fields: row.fields,
    supervisor: moves ? supervisor : undefined,
    withReports,
  };
}

/** Carries a step out and gives the person it was about. */
export function carryOut(company: Company, step: SyncStep): Member {
  const { directory } = company;
  if (step.kind === 'delete') return directory.remove(step.member.person);
  if (step.kind === 'update') {
    const { person } = step.member;
    if (step.supervisor) directory.chart.move(person.index, step.supervisor.person.index, step.withReports);
    return directory.change(person, step.fields);
  }
  const person = company.join({
    firstName: step.fields.firstName ?? '',
    lastName: step.fields.lastName ?? '',
    title: step.fields.title ?? '',
    department: step.fields.department ?? '',
  });
  if (step.supervisor) directory.chart.move(person.index, step.supervisor.person.index, true);
  return directory.change(person, step.fields);
}

function supervisorOf(
  { directory }: Company,
  { by, name }: NonNullable<SyncRow['supervisor']>,
): Member | undefined {
  if (by === 'id') return directory.findHere(name);
  return by === 'email' ? directory.byEmail(name) : directory.byPayrollId(name);
}
