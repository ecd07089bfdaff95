import { z } from 'zod';

/** What a call does. Only reads may ever be repeated by themselves. */
export const effectSchema = z.enum(['read', 'write', 'money', 'destructive', 'recalculate']);
/** What a call does. */
export type Effect = z.infer<typeof effectSchema>;

/** Who a call can be made as. */
export const identitySchema = z.enum(['none', 'kiosk', 'service', 'person', 'motimate']);

/** What is chosen by looking for it instead of typing an id. */
export const choiceKindSchema = z.enum(['person', 'group', 'position', 'award', 'value', 'feed']);
/** What is chosen by looking for it instead of typing an id. */
export type ChoiceKind = z.infer<typeof choiceKindSchema>;

/** A field that takes something which people choose by its name. */
export const pickerSchema = z.object({
  /** Where the field is, from the outside in, such as `['body', 'toUserIDs']`; `*` = every item of a list. */
  path: z.array(z.string()),
  kind: choiceKindSchema,
  /** What of the choice goes into the field. */
  takes: z.enum(['id', 'email', 'payrollId', 'name']),
  /** Whether the field itself is a list of such values. */
  many: z.boolean(),
  /** Whether the value is a number on the wire. */
  numeric: z.boolean(),
});
/** A field that takes something which people choose by its name. */
export type Picker = z.infer<typeof pickerSchema>;

/** JSON Schema (draft 2020-12) of a part of a request, with `title` and `description` for people. */
const jsonSchema = z.record(z.string(), z.unknown());

/** One operation as the panel shows it. */
export const operationDescriptionSchema = z.object({
  /** Such as `mv.kiosk.feeds`. */
  id: z.string(),
  vendor: z.enum(['motivosity', 'motimate']),
  /** Such as `Motivosity`. */
  vendorName: z.string(),
  resource: z.string(),
  title: z.string(),
  /** One sentence for people. */
  sentence: z.string(),
  method: z.string(),
  /** With `{name}` parameters. */
  address: z.string(),
  /** Who may call it, with words such as `a person who is signed in`; any one will do. */
  identities: z.array(z.object({ id: identitySchema, words: z.string(), present: z.boolean() })),
  /** Why it cannot be called now and where to connect what is missing; null = it can. */
  missing: z.string().nullable(),
  effect: effectSchema,
  /** Such as `Moves money`. */
  effectWords: z.string(),
  evidence: z.enum(['documented', 'public-source', 'inferred']),
  /** Such as `The vendor documents this`. */
  evidenceWords: z.string(),
  source: z.string(),
  /** What nobody has confirmed about it, in words; null = nothing is unverified. */
  unverified: z.string().nullable(),
  notes: z.array(z.string()),
  /** What is filled in; null = the operation takes none. Secrets have `format: "password"`. */
  path: jsonSchema.nullable(),
  query: jsonSchema.nullable(),
  body: jsonSchema.nullable(),
  /** Fields that the connected account fills in where they are left empty, such as `['path', 'kioskId']`. */
  filledIn: z.array(z.array(z.string())),
  files: z.array(
    z.object({
      /** Name of the part, such as `photo`. */
      name: z.string(),
      title: z.string(),
      sentence: z.string(),
      required: z.boolean(),
      /** Lower case without a dot. */
      extensions: z.array(z.string()),
      /** bytes */
      maxBytes: z.number(),
      /** The largest file of each extension, bytes. */
      limits: z.record(z.string(), z.number()),
    }),
  ),
  pickers: z.array(pickerSchema),
  /** Titles of the columns of its answer; null = it is shown as it is. */
  columns: z.array(z.string()).nullable(),
  /** `browser` = it gives an address for a person to open; nothing is sent. */
  via: z.enum(['http', 'browser']),
  /** The answer holds tokens or gift codes: shown once and not kept. */
  secretAnswer: z.boolean(),
  /** How it can be run over the rows of a table; null = not. `chunks` = many rows in one call. */
  bulk: z.enum(['rows', 'chunks']).nullable(),
});
/** One operation as the panel shows it. */
export type OperationDescription = z.infer<typeof operationDescriptionSchema>;
