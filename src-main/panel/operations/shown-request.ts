import { describeRequest } from '../../api/describe-request';
import type { Identity, Operation, OperationInput } from '../../api/operation';
import type { Redactor } from '../../api/redact';
import type { ShownRequest } from '../../contract/panel/operations';
import { ok, type Result } from '../../contract/result';

/** Where a request would go while it is not known where Motimate is. */
const UNKNOWN_ORIGIN = 'https://your-account.motimateapp.com';

/** What a request sends, for the eyes of whoever runs it. @param options `origin` null = not known yet */
export function shownRequest(
  operation: Operation<unknown>,
  input: OperationInput,
  options: {
    readonly origin: string | null;
    readonly signedIn: boolean;
    readonly redactor: Pick<Redactor, 'known'>;
  },
): Result<ShownRequest> {
  const described = describeRequest(operation, input, {
    ...options,
    origin: options.origin ?? UNKNOWN_ORIGIN,
  });
  if (!described.ok) return described;
  const { body, headers, ...rest } = described.value;
  return ok({
    ...rest,
    headers: { ...headers },
    body: body.kind === 'parts' ? { kind: 'parts', parts: [...body.parts] } : body,
  });
}

/** A request as the audit log keeps it. */
export function auditText(request: ShownRequest, as: Identity | undefined): string {
  const { body } = request;
  const lines = [`${request.method} ${request.url}`];
  if (as !== undefined) lines.push(`as ${as}`);
  if (body.kind === 'text') lines.push(body.text);
  if (body.kind === 'parts') {
    for (const part of body.parts) {
      lines.push(
        part.kind === 'json'
          ? `${part.name}: ${part.text}`
          : `${part.name}: file ${part.fileName}, ${part.type}, ${part.bytes} bytes`,
      );
    }
  }
  return lines.join('\n');
}
