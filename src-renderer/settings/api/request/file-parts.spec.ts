import { describe, expect, it } from 'vitest';
import { FakePanelBridge } from '../../testing/fake-panel-bridge';
import { operationOf } from '../../testing/sample-operation';
import { FileParts } from './file-parts.svelte';
import { RequestDraft } from './request-draft.svelte';

const part = {
  name: 'photo',
  title: 'Picture',
  sentence: '',
  required: true,
  extensions: ['png', 'mp4'],
  maxBytes: 20,
  limits: { png: 5, mp4: 20 },
};

function rig() {
  const bridge = new FakePanelBridge();
  const draft = new RequestDraft(operationOf({ files: [part] }));
  let serial = 0;
  bridge.answers['operations:hold-file'] = ({ name, bytes }) => ({
    ok: true,
    value: { held: { id: `held-${(serial += 1)}`, name, bytes: bytes.byteLength }, problem: null },
  });
  bridge.answers['operations:release-file'] = () => ({ ok: true, value: null });
  return { bridge, draft, files: new FileParts(bridge, draft) };
}
const file = (name: string, bytes = 3) => new File([new Uint8Array(bytes)], name);

describe('FileParts', () => {
  it('hands a file to main and names it in the request', async () => {
    const { bridge, draft, files } = rig();
    await files.choose(part, file('a.PNG'));
    expect(draft.request).toMatchObject({ files: { photo: { file: 'held-1' } } });
    expect(bridge.argumentsOf('operations:hold-file')[0]?.[0]).toMatchObject({
      operation: 'mv.feed.get',
      part: 'photo',
      name: 'a.PNG',
    });
    await files.choose(part, null);
    expect(draft.request).toMatchObject({ files: {} });
    expect(bridge.argumentsOf('operations:release-file')).toEqual([['held-1']]);
  });

  it.each([
    ['a.exe', 3, 'extension'],
    ['png', 3, 'extension'],
    ['a.png', 6, 'size'],
    ['a.mp4', 21, 'size'],
  ])('refuses %s of %i bytes at sight', async (name, bytes, kind) => {
    const { bridge, draft, files } = rig();
    await files.choose(part, file(name, bytes));
    expect(files.chosen('photo')?.problem).toMatchObject({ kind });
    expect(bridge.calls).toHaveLength(0);
    expect(draft.request).toMatchObject({ files: {} });
    expect(await files.ready()).toBe(false);
  });

  it('says what main found in its content', async () => {
    const { bridge, draft, files } = rig();
    bridge.answers['operations:hold-file'] = () => ({
      ok: true,
      value: { held: null, problem: 'It is no picture.' },
    });
    await files.choose(part, file('a.png'));
    expect(files.chosen('photo')?.problem).toEqual({ kind: 'told', words: 'It is no picture.' });
    expect(draft.request).toMatchObject({ files: {} });
  });

  it('hands it over again after locking', async () => {
    const { draft, files } = rig();
    await files.choose(part, file('a.png'));
    files.forgotten();
    expect(await files.ready()).toBe(true);
    expect(draft.request).toMatchObject({ files: { photo: { file: 'held-2' } } });
  });
});
