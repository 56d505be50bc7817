/** `maintain` (duy trì): a document in force is enough; `retain` (lưu giữ): records come again and again; `both`. */
export type Keeping = 'maintain' | 'retain' | 'both';

/** A clause whose documented information the standard asks for, by the place that asks for it. */
export interface RequiredInformation {
  /** The clause under which an organization files it. */
  readonly clause: string;
  readonly keeping: Keeping;
  /** Where the standard says so, e.g. `9.2.2 f`. */
  readonly requiredBy: string;
  /** Asked for only where the clause applies to the organization's work at all (4.3). */
  readonly whereApplicable?: true;
}

/** TCVN ISO 9001:2015: everything that it asks to maintain or retain as documented information, in its order. */
export const REQUIRED_INFORMATION: readonly RequiredInformation[] = [
  { clause: '4.3', keeping: 'maintain', requiredBy: '4.3' },
  { clause: '4.4', keeping: 'both', requiredBy: '4.4.2' },
  { clause: '5.2', keeping: 'maintain', requiredBy: '5.2.2 a' },
  { clause: '6.2', keeping: 'maintain', requiredBy: '6.2.1' },
  { clause: '7.1.5', keeping: 'retain', requiredBy: '7.1.5.1, 7.1.5.2 a', whereApplicable: true },
  { clause: '7.2', keeping: 'retain', requiredBy: '7.2 d' },
  { clause: '8.1', keeping: 'both', requiredBy: '8.1 e' },
  { clause: '8.2.3', keeping: 'retain', requiredBy: '8.2.3.2' },
  { clause: '8.3', keeping: 'retain', requiredBy: '8.3.2 j, 8.3.3, 8.3.4 f, 8.3.5, 8.3.6', whereApplicable: true },
  { clause: '8.4', keeping: 'retain', requiredBy: '8.4.1' },
  { clause: '8.5.2', keeping: 'retain', requiredBy: '8.5.2' },
  { clause: '8.5.3', keeping: 'retain', requiredBy: '8.5.3' },
  { clause: '8.5.6', keeping: 'retain', requiredBy: '8.5.6' },
  { clause: '8.6', keeping: 'retain', requiredBy: '8.6' },
  { clause: '8.7', keeping: 'retain', requiredBy: '8.7.2' },
  { clause: '9.1', keeping: 'retain', requiredBy: '9.1.1' },
  { clause: '9.2', keeping: 'retain', requiredBy: '9.2.2 f' },
  { clause: '9.3', keeping: 'retain', requiredBy: '9.3.3' },
  { clause: '10.2', keeping: 'retain', requiredBy: '10.2.2' },
];
