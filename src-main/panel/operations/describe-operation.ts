import { z } from 'zod';
import { withAccount } from '../../api/account-input';
import { largestOf, limitOf } from '../../api/files';
import { missingIdentity, usableIdentities, type PresentIdentities } from '../../api/missing-identity';
import type { Operation } from '../../api/operation';
import { asFields } from '../../api/values/fields';
import type { OperationDescription } from '../../contract/panel/operation-description';
import type { Settings } from '../../contract/settings';
import { bulkKind } from './bulk-kind';
import { pickersOf } from './pickers';
import { effectWords, evidenceWords, identityWords, vendorNames } from './words';

/** One operation as the panel shows it, for these accounts at this moment. */
export function describeOperation(
  operation: Operation<unknown>,
  present: PresentIdentities,
  settings: Pick<Settings, 'motivosity' | 'motimate'>,
): OperationDescription {
  const usable = usableIdentities(operation, present);
  const filledIn = filledInBy(operation, settings);
  const part = (name: string, schema: z.ZodType | undefined) =>
    schema === undefined
      ? null
      : jsonSchemaOf(
          schema,
          filledIn.filter(([first]) => first === name).map((path) => path[1] ?? ''),
        );
  return {
    id: operation.id,
    vendor: operation.vendor,
    vendorName: vendorNames[operation.vendor],
    resource: operation.resource,
    title: operation.title,
    sentence: operation.summary,
    method: operation.method,
    address: operation.path,
    identities: operation.identity.map((id) => ({
      id,
      words: identityWords[id],
      present: usable.includes(id),
    })),
    missing: missingIdentity(operation, present)?.message ?? null,
    effect: operation.effect,
    effectWords: effectWords[operation.effect],
    evidence: operation.evidence,
    evidenceWords: evidenceWords[operation.evidence],
    source: operation.source,
    unverified: operation.unverified ?? null,
    notes: [...(operation.notes ?? [])],
    path: part('path', operation.pathParams),
    query: part('query', operation.query),
    body: part('body', operation.body),
    filledIn,
    files: (operation.files ?? []).map((file) => ({
      name: file.name,
      title: file.title,
      sentence: file.description,
      required: file.required,
      extensions: [...file.extensions],
      maxBytes: largestOf(file),
      limits: Object.fromEntries(file.extensions.map((extension) => [extension, limitOf(extension)])),
    })),
    pickers: pickersOf(operation),
    columns: operation.table?.columns.map(({ title }) => title) ?? null,
    via: operation.via ?? 'http',
    secretAnswer: operation.secretAnswer === true,
    bulk: bulkKind(operation),
  };
}

/** Fields that the account fills in where they are left empty. */
function filledInBy(
  operation: Operation<unknown>,
  settings: Pick<Settings, 'motivosity' | 'motimate'>,
): string[][] {
  const filled = asFields(withAccount(operation, {}, settings)) ?? {};
  return Object.entries(filled).flatMap(([part, values]) =>
    Object.keys(asFields(values) ?? {}).map((name) => [part, name]),
  );
}

/** A schema as JSON Schema of what is given, so that fields with a default or filled in are not needed. */
function jsonSchemaOf(schema: z.ZodType, filled: readonly string[]): Record<string, unknown> {
  const json: Record<string, unknown> = {
    ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  };
  const required = json['required'];
  if (!Array.isArray(required) || filled.length === 0) return json;
  const left = required.filter((name) => !filled.includes(String(name)));
  return { ...json, required: left };
}
