import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';

export interface ListFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue' | 'type'> {
  value?: readonly string[];
  onChange?(parts: string[]): void;
}

/** Several short values in one line, parted by commas, semicolons or blanks: `7.5.3, 8.1`. */
export function ListField({ value = [], onChange, ...rest }: ListFieldProps) {
  const [text, setText] = useState(value.join(', '));
  const joined = value.join(' ');
  useEffect(() => {
    // Other values from outside (a draft) replace the text; one's own typing does not.
    setText((typed) => (partsOf(typed).join(' ') === joined ? typed : joined.split(' ').filter(Boolean).join(', ')));
  }, [joined]);
  return (
    <TextInput
      autoComplete="off"
      {...rest}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange?.(partsOf(event.currentTarget.value));
      }}
    />
  );
}

/** Each value once, in the order in which they were typed. */
export const partsOf = (text: string): string[] => [...new Set(text.split(/[,;\s]+/).filter(Boolean))];
