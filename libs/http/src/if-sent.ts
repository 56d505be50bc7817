import { ValidateIf } from 'class-validator';

/** A field may be left out; null is none of its values. (`PartialType` needs `skipNullProperties: false` to say the same of all of its fields.) */
export const IfSent = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
