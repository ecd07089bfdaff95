// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet, type Component } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import WithWords from '../testing/WithWords.svelte';
import Button from './Button.svelte';
import ConfirmDialog from './ConfirmDialog.svelte';
import DataTable from './DataTable.svelte';
import DayTimeInput from './DayTimeInput.svelte';
import FileField from './FileField.svelte';
import NumberField from './NumberField.svelte';
import Progress from './Progress.svelte';
import SelectField from './SelectField.svelte';
import SwitchField from './SwitchField.svelte';
import Tabs from './Tabs.svelte';
import TextField from './TextField.svelte';

function show(part: unknown, given: Record<string, unknown>) {
  return render(WithWords, { part: part as Component<Record<string, unknown>>, given });
}

const text = (words: string) => createRawSnippet(() => ({ render: () => `<p>${words}</p>` }));

describe('a button', () => {
  it('keeps the focus while it waits, and is not pressed', async () => {
    const onclick = vi.fn();
    const { rerender } = show(Button, { waits: false, onclick, children: text('Run') });
    const button = screen.getByRole('button', { name: 'Run' });
    button.focus();
    await rerender({ given: { waits: true, onclick, children: text('Run') } });
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await fireEvent.click(button);
    expect(onclick).not.toHaveBeenCalled();
  });
});

describe('fields', () => {
  it('tie label, hint and what is wrong to the control', () => {
    show(TextField, { label: 'Title', value: 'Acme', hint: 'As on the door', error: 'must be shorter' });
    const field = screen.getByLabelText<HTMLInputElement>('Title');
    expect(field.value).toBe('Acme');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
    const words = described.map((id) => document.getElementById(id)?.textContent.trim());
    expect(words).toEqual(['must be shorter', 'As on the door']);
  });

  it('cannot be edited where the provisioning file fixes them, and say so', () => {
    show(TextField, { label: 'Title', value: 'Acme', managed: { file: 'motiboard.json' } });
    expect(screen.getByLabelText<HTMLInputElement>('Title').readOnly).toBe(true);
    expect(screen.getByText(/motiboard\.json/)).toBeTruthy();
  });

  it('count within their bounds', async () => {
    const onchange = vi.fn();
    show(NumberField, { label: 'Seconds', value: 29, min: 6, max: 30, onchange });
    const more = screen.getByRole('button', { name: 'More: Seconds' });
    await fireEvent.click(more);
    expect(onchange).toHaveBeenLastCalledWith(30);
    expect(more.hasAttribute('disabled')).toBe(true);
    await fireEvent.input(screen.getByLabelText('Seconds'), { target: { value: '' } });
    expect(onchange).toHaveBeenLastCalledWith(null);
  });

  it('offer days and times to a finger, which has no keys for them', async () => {
    show(DayTimeInput, {
      id: 'from',
      type: 'time',
      value: '07:00',
      describedby: undefined,
      onchange: vi.fn(),
    });
    const field = screen.getByDisplayValue<HTMLInputElement>('07:00');
    field.showPicker = vi.fn();
    await fireEvent(field, new PointerEvent('click', { pointerType: 'mouse', bubbles: true }));
    expect(field.showPicker).not.toHaveBeenCalled();
    await fireEvent(field, new PointerEvent('click', { pointerType: 'touch', bubbles: true }));
    expect(field.showPicker).toHaveBeenCalledOnce();
  });

  it('switch', async () => {
    const onchange = vi.fn();
    show(SwitchField, { label: 'Show amounts', checked: false, onchange });
    await fireEvent.click(screen.getByRole('switch', { name: 'Show amounts' }));
    expect(onchange).toHaveBeenCalledWith(true);
  });

  it('show what is chosen of a list', () => {
    const options = [
      { value: 'none', label: 'None' },
      { value: 'slide', label: 'Slide' },
    ];
    show(SelectField, { label: 'Change of slides', value: 'slide', options });
    expect(screen.getByLabelText('Change of slides').textContent.trim()).toBe('Slide');
  });

  it('take a dropped file, name it, and let it go', async () => {
    const onfile = vi.fn();
    const file = new File(['x'.repeat(2048)], 'logo.png', { type: 'image/png' });
    const { rerender } = show(FileField, { label: 'Logo', file: null, onfile });
    await fireEvent.drop(screen.getByRole('group'), { dataTransfer: { files: [file] } });
    expect(onfile).toHaveBeenCalledWith(file);
    await rerender({ part: FileField as never, given: { label: 'Logo', file, onfile } });
    expect(screen.getByText('logo.png')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Remove the file' }));
    expect(onfile).toHaveBeenLastCalledWith(null);
  });
});

describe('what is shown', () => {
  it('draws a table with its columns, and its cells by their texts', () => {
    const columns = [
      { id: 'name', label: 'Name', text: (row: { name: string }) => row.name },
      { id: 'act', label: 'Action' },
    ];
    const cell = createRawSnippet(() => ({ render: () => '<b>cell</b>' }));
    show(DataTable, { caption: 'People', columns, rows: [{ name: '<i>Jo</i>' }], rowKey: () => 1, cell });
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['Name', 'Action']);
    expect(screen.getByText('<i>Jo</i>')).toBeTruthy();
    expect(screen.getByText('cell')).toBeTruthy();
  });

  it('says how far something has come', () => {
    show(Progress, { label: 'Rows', value: 50, max: 200, text: '50 of 200' });
    const bar = screen.getByRole('progressbar', { name: 'Rows' });
    expect(bar.getAttribute('aria-valuenow')).toBe('50');
    expect(bar.querySelector<HTMLElement>('.bar')?.style.inlineSize).toBe('25%');
  });

  it('draws the view that was chosen, and no other', async () => {
    const content = createRawSnippet((id: () => string) => ({
      render: () => `<p>view ${id()}</p>`,
    }));
    const tabs = [
      { id: 'form', label: 'Form' },
      { id: 'json', label: 'JSON' },
    ];
    show(Tabs, { label: 'Request', value: 'form', tabs, content });
    expect(screen.getByText('view form')).toBeTruthy();
    await fireEvent.click(screen.getByRole('tab', { name: 'JSON' }));
    expect(screen.getByText('view json')).toBeTruthy();
    expect(screen.queryByText('view form')).toBeNull();
  });
});

describe('ConfirmDialog', () => {
  it('goes on only with its word', async () => {
    const onconfirm = vi.fn();
    const given = {
      open: true,
      title: 'Delete?',
      sentence: 'It cannot come back.',
      word: 'delete',
      onconfirm,
    };
    show(ConfirmDialog, { ...given, children: text('') });
    const confirm = await screen.findByRole('button', { name: 'Confirm' });
    const field = screen.getByLabelText('Type "delete" to go on');
    await fireEvent.input(field, { target: { value: 'delet' } });
    expect(confirm.hasAttribute('disabled')).toBe(true);
    await fireEvent.input(field, { target: { value: ' Delete ' } });
    expect(confirm.hasAttribute('disabled')).toBe(false);
    await fireEvent.submit(field.closest('form')!);
    expect(onconfirm).toHaveBeenCalledWith('Delete');
  });
});
