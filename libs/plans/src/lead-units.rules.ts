import { fold } from './vietnamese.rules';

/** A unit by which a plan may call a lead. */
export interface KnownUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  /** It no longer exists today. */
  readonly ended: boolean;
}

/** Who leads by the words of the plan. What is not understood is told, never guessed. */
export interface LeadReading {
  /** Named one by one or meant by a collective; in the order of the plan's units. */
  readonly unitIds: readonly string[];
  /** "Các phòng, đơn vị thuộc Sở" and the like: each unit answers for its own part. */
  readonly collective: boolean;
  /** Words that name nobody known; '' = all understood. */
  readonly unmatched: string;
  /** Named units that no longer exist. */
  readonly endedIds: readonly string[];
}

const ROOMS = new Set(['room', 'office']);
const UNITS = new Set(['public-unit', 'sub-department']);
const OWNER = `(?:so|chi cuc|van phong|ubnd(?: (?:xa|phuong|tinh))?|co quan)`;
/** Folded collective names, the wide one first. */
const COLLECTIVES: readonly (readonly [pattern: RegExp, kinds: ReadonlySet<string>])[] = [
  [
    new RegExp(`(?:cac )?phong(?: ban)?(?: chuyen mon)?(?: va)?(?: cac)? don vi(?: su nghiep)?(?: truc)? thuoc ${OWNER}`),
    new Set([...ROOMS, ...UNITS]),
  ],
  [new RegExp(`(?:cac )?phong(?: ban)?(?: chuyen mon)?(?: truc)? thuoc ${OWNER}`), ROOMS],
  [new RegExp(`(?:cac )?don vi(?: su nghiep)?(?: truc)? thuoc ${OWNER}`), UNITS],
];
const CONNECTING = new Set(['va', 'cung', 'voi', 'phoi', 'hop', 'do', 'cac', 'chu', 'tri']);

/** Reads the lead line. Longest names first, so that "Phòng Tiêu chuẩn Đo lường Chất lượng" never counts as another one's part. */
export function readLeads(text: string, units: readonly KnownUnit[], ownerId: string): LeadReading {
  let rest = ` ${fold(text)} `;
  const found = new Set<string>();
  const takeNames = (among: readonly KnownUnit[]): void => {
    const names = among.flatMap((unit) => [unit.name, unit.shortName, ...unit.aliases].map((name) => ({ name: fold(name), id: unit.id })));
    for (const { name, id } of names.sort((a, b) => b.name.length - a.name.length || a.name.localeCompare(b.name))) {
      if (name.length < 4 || !rest.includes(` ${name} `)) continue;
      found.add(id);
      rest = rest.replaceAll(` ${name} `, ' ');
    }
  };
  takeNames(units.filter((unit) => unit.id !== ownerId));
  let collective = false;
  const own = units.find((unit) => unit.id === ownerId);
  for (const [pattern, kinds] of COLLECTIVES) {
    const match = pattern.exec(rest);
    if (!match || /lien quan/.test(rest.slice(match.index))) continue;
    collective = true;
    for (const unit of units) if (unit.id !== ownerId && kinds.has(unit.kind) && !unit.ended) found.add(unit.id);
    rest = ` ${rest.replace(pattern, ' ').trim()} `;
  }
  if (own && !collective) takeNames([own]);
  const unmatched = rest
    .split(' ')
    .filter((word) => word && !CONNECTING.has(word) && !(collective && own && fold(own.name).includes(word)));
  return {
    unitIds: units.filter((unit) => found.has(unit.id)).map((unit) => unit.id),
    collective,
    unmatched: unmatched.length > 0 ? rest.trim() : '',
    endedIds: units.filter((unit) => found.has(unit.id) && unit.ended).map((unit) => unit.id),
  };
}
