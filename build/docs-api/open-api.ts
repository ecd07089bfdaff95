import { OpenApiGeneratorV31, OpenAPIRegistry, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import type { Identity, Operation, Vendor } from '../../src-main/api/operation';
import { evidenceWords, vendorNames } from './words';

type Document = ReturnType<OpenApiGeneratorV31['generateDocument']>;

const servers: Readonly<Record<Vendor, { url: string; variables?: Record<string, { default: string }> }>> = {
  motivosity: { url: 'https://app.motivosity.com' },
  motimate: { url: 'https://{subdomain}.motimateapp.com', variables: { subdomain: { default: 'acme' } } },
};

/** The version of the vendor's API that the operations are written for. VENDORS.md T-33. */
const versions: Readonly<Record<Vendor, string>> = { motivosity: '2', motimate: '1' };

const failures: Readonly<Record<Vendor, z.ZodType>> = {
  motivosity: z.object({
    success: z.boolean(),
    mvMessages: z.array(z.object({ key: z.string().optional(), message: z.string() })),
  }),
  motimate: z.object({ id: z.string(), message: z.string(), status: z.number() }),
};

const tokens: readonly Identity[] = ['person', 'service', 'motimate'];

/** The operations of a vendor as an OpenAPI 3.1 document. Answers are described as they are read, not as they come. */
export function openApiDocument(vendor: Vendor, operations: readonly Operation<unknown>[]): Document {
  const registry = new OpenAPIRegistry();
  for (const identity of tokens) {
    if (operations.some((operation) => operation.identity.includes(identity))) {
      registry.registerComponent('securitySchemes', identity, { type: 'http', scheme: 'bearer' });
    }
  }
  for (const same of byAddress(operations)) registry.registerPath(route(same));
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: `${vendorNames[vendor]}, as Motiboard calls it`,
      version: versions[vendor],
      description:
        "Not the vendor's own description. Answers are told as they are read: on the wire they may be wrapped " +
        `(${vendor === 'motivosity' ? '`{success, response}`' : '`{data}`'}) and spelt in other ways.`,
    },
    servers: [servers[vendor]],
  });
  return withListStyle(document);
}

/** Operations that share verb and path, since OpenAPI knows one for each. */
function byAddress(operations: readonly Operation<unknown>[]): readonly (readonly Operation<unknown>[])[] {
  const groups = new Map<string, Operation<unknown>[]>();
  for (const operation of operations) {
    const key = `${operation.method} ${operation.path}`;
    groups.set(key, [...(groups.get(key) ?? []), operation]);
  }
  return [...groups.values()];
}

function route(same: readonly Operation<unknown>[]): RouteConfig {
  const [first, ...others] = same;
  if (first === undefined) throw new Error('a group of operations is never empty');
  const bodies = same.flatMap((operation) => bodyOf(operation));
  const query = queryOf(same);
  const secured = first.identity.filter((identity) => tokens.includes(identity));
  return {
    method: first.method.toLowerCase() as RouteConfig['method'],
    path: first.path,
    operationId: first.id,
    tags: [first.resource],
    summary: first.title,
    description: same
      .map((operation) => `${operation.summary}${others.length > 0 ? ` (${operation.id})` : ''}`)
      .join('\n'),
    'x-operations': same.map(({ id, effect, evidence, source, unverified }) => ({
      id,
      effect,
      evidence: evidenceWords({ evidence }).replaceAll('*', ''),
      source,
      ...(unverified !== undefined && { unverified }),
    })),
    security: secured.length === 0 ? [] : secured.map((identity) => ({ [identity]: [] })),
    request: {
      ...(first.pathParams && { params: first.pathParams }),
      ...(query && { query }),
      ...(bodies.length > 0 && {
        body: {
          required: bodies.length === same.length,
          content: Object.fromEntries(byType(bodies)),
        },
      }),
    },
    responses: {
      [first.via === 'browser' ? '302' : '200']: {
        description: first.via === 'browser' ? 'Back to the redirect address' : 'Done',
        ...(first.via !== 'browser' && { content: { 'application/json': { schema: first.answer } } }),
      },
      default: {
        description: 'Refused',
        content: { 'application/json': { schema: failures[first.vendor] } },
      },
    },
  };
}

interface Body {
  readonly type: string;
  readonly schema: z.ZodType;
  readonly encoding?: Record<string, { contentType: string }>;
}

function bodyOf({ body, bodyKind, bodyPart, files = [] }: Operation<unknown>): readonly Body[] {
  if (bodyKind === 'multipart') {
    const parts: Record<string, z.ZodType> = {};
    for (const part of files) {
      const file = z.string().meta({ description: part.description, format: 'binary' });
      parts[part.name] = part.required ? file : file.optional();
    }
    if (bodyPart !== undefined && body !== undefined) parts[bodyPart] = body;
    const encoding = bodyPart === undefined ? undefined : { [bodyPart]: { contentType: 'application/json' } };
    return [{ type: 'multipart/form-data', schema: z.object(parts), ...(encoding && { encoding }) }];
  }
  if (body === undefined) return [];
  return [
    { type: bodyKind === 'form' ? 'application/x-www-form-urlencoded' : 'application/json', schema: body },
  ];
}

function byType(
  bodies: readonly Body[],
): readonly [string, { schema: z.ZodType; encoding?: NonNullable<Body['encoding']> }][] {
  return [...new Set(bodies.map(({ type }) => type))].map((type) => {
    const own = bodies.filter((body) => body.type === type);
    const schemas = own.map(({ schema }) => schema);
    const encoding = own[0]?.encoding;
    return [
      type,
      {
        schema: schemas.length === 1 && schemas[0] ? schemas[0] : z.union(schemas),
        ...(encoding && { encoding }),
      },
    ];
  });
}

/** The parameters of all; what not every one of them needs is optional. */
function queryOf(same: readonly Operation<unknown>[]): z.ZodObject | undefined {
  const shapes = same.map(({ query }): Readonly<Record<string, z.ZodType>> => query?.shape ?? {});
  const names = [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
  if (names.length === 0) return undefined;
  const merged = names.map((name) => {
    const told = shapes.map((shape) => shape[name]).filter((schema) => schema !== undefined);
    const [schema] = told;
    if (schema === undefined) throw new Error('a name comes from one of the shapes');
    const one = told.length === 1 || same.length === 1 ? schema : z.union(told);
    return [name, told.length === same.length ? one : one.optional()] as const;
  });
  return z.object(Object.fromEntries(merged));
}

/** Lists in a query travel as one text with commas, which is not what OpenAPI takes for granted. VENDORS.md T-12. */
function withListStyle(document: Document): Document {
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path)) {
      const { parameters } = operation as {
        parameters?: { in?: string; schema?: { type?: unknown }; style?: string; explode?: boolean }[];
      };
      for (const parameter of parameters ?? []) {
        if (parameter.in !== 'query' || parameter.schema?.type !== 'array') continue;
        parameter.style = 'form';
        parameter.explode = false;
      }
    }
  }
  return document;
}
