import type { OperationDescription } from '@contract/panel/operation-description';

/** An operation for tests: a read without fields unless told otherwise. */
export function operationOf(change: Partial<OperationDescription> = {}): OperationDescription {
  return {
    id: 'mv.feed.get',
    vendor: 'motivosity',
    vendorName: 'Motivosity',
    resource: 'feed',
    title: 'One entry of the feed',
    sentence: 'One entry with its likes.',
    method: 'GET',
    address: '/api/v1/feed/{feedId}',
    identities: [{ id: 'person', words: 'a person who is signed in', present: true }],
    missing: null,
    effect: 'read',
    effectWords: 'Reads',
    evidence: 'documented',
    evidenceWords: 'Documented by the vendor',
    source: 'help',
    unverified: null,
    notes: [],
    path: null,
    query: null,
    body: null,
    filledIn: [],
    files: [],
    pickers: [],
    columns: null,
    via: 'http',
    secretAnswer: false,
    bulk: null,
    ...change,
  };
}
