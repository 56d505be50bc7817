/** What was said, since the end of the last stream of a PDF, of the one that comes next. */
export class Announced {
  objects = false;
  predictor = false;
  /** Another stream may have been meant to end here: then nobody knows whose words these are. */
  strayEnd = false;
  readonly filters: string[] = [];

  /** @param withValue the name and what stands behind it */
  note(name: string, withValue: string): void {
    this.objects ||= /^\/ObjStm(?![A-Za-z0-9])/.test(name);
    this.predictor ||= /^\/Predictor(?!\s+1(?!\d))/.test(withValue);
    const filter = /^\/(\w*Decode|Crypt|Fl|LZW|AHx|A85|RL)(?![A-Za-z0-9])/.exec(name)?.[1];
    if (filter && this.filters.length < 2) this.filters.push(filter);
  }

  /** Packed once, by Flate alone, as writers of PDFs do. Nothing else that stands between two streams has filters. */
  get isFlateAlone(): boolean {
    return this.filters.length === 1 && ['FlateDecode', 'Fl'].includes(this.filters[0]!) && !this.predictor && !this.strayEnd;
  }
}
