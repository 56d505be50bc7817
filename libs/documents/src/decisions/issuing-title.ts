/** What the decision about one document is called in the register. */
export const issuingTitle = ({ code, title }: { readonly code: string; readonly title: string }): string => `Ban hành ${code} - ${title}`;
