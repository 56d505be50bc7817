/** A person with the unit (or post) they act for, as offices write it: "Nguyễn Văn An (Văn phòng)". */
export function PersonName({ name, unit }: { name: string; unit?: string | null }) {
  return (
    <span>
      {name}
      {unit ? <span style={{ color: 'var(--qms-text-soft)' }}> ({unit})</span> : null}
    </span>
  );
}

/** An organization by its short name, the full one on hover and for screen readers. */
export function OrganizationName({ shortName, name }: { shortName: string; name: string }) {
  if (shortName === name) return <span>{name}</span>;
  return (
    <abbr title={name} style={{ textDecoration: 'none' }}>
      {shortName}
    </abbr>
  );
}
