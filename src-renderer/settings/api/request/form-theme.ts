import { fromRecord, overrideByRecord } from '@sjsf/form/lib/resolver';
import { base } from '@sjsf/form/theme';
import type { Config, ResolveFieldType } from '@sjsf/form';
import FieldButton from './FieldButton.svelte';
import FieldGroup from './FieldGroup.svelte';
import FieldList from './FieldList.svelte';
import FieldListItem from './FieldListItem.svelte';
import LeafField from './LeafField.svelte';
import PlainTemplate from './PlainTemplate.svelte';
import { isFields } from './request-value';
import { fieldOf } from './request-schema';

/** How forms look here: groups and lists of the library, and one field for whatever is neither. */
export const formTheme = overrideByRecord(base, {
  objectTemplate: FieldGroup,
  objectPropertyTemplate: PlainTemplate,
  arrayTemplate: FieldList,
  arrayItemTemplate: FieldListItem,
  unknownField: LeafField,
  button: FieldButton,
});

/** Which field draws what: a value that does not fit its group or list is drawn as it is, so that it is not lost. */
export function resolveField(): ResolveFieldType {
  return ({ schema, value }: Config) => {
    if (fieldOf(schema) !== null) return 'unknownField';
    const held: unknown = value?.();
    const isNothing = held === undefined || held === null;
    if (schema.type === 'array') return isNothing || Array.isArray(held) ? 'arrayField' : 'unknownField';
    return isNothing || isFields(held) ? 'objectField' : 'unknownField';
  };
}

/** The library's own words are not used: buttons say their own. */
export const noWords = fromRecord({});
