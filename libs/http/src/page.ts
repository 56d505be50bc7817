import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Keys } from '@qms/config';
import { invalid } from '@qms/lifecycle';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Lists end their count here: an exact count of 100,000 rows costs 230 times as much (performance.md). */
export const COUNT_CAP = 1000;
export const PAGE_SIZE = 50;

/** Query of a list. */
export class PageQuery {
  /** Where to go on: `next` of the page before. Opaque. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;

  /** Rows of a page, 1–200. */
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200 })
  @IsOptional()
  @Transform(({ value }) => (value === undefined ? undefined : Number(value)))
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class CountDto {
  /** How many rows; with `capped` at least so many. */
  @ApiProperty({ type: Number })
  value!: number;
  @ApiProperty({ type: Boolean })
  capped!: boolean;
}

/** A page of a list: rows, where to go on, capped count. */
export interface Page<T> {
  items: T[];
  next: string | null;
  count: CountDto;
}

/** Cursors are signed, so that nobody pages by values of his own. */
@Injectable()
export class Cursors {
  private readonly key: Buffer;

  constructor(keys: Keys) {
    this.key = keys.derive('cursor');
  }

  /** @param position the sort keys of the last row shown; @param list the list it belongs to. */
  write(list: string, position: readonly (string | number | null)[]): string {
    const body = Buffer.from(JSON.stringify([list, ...position]), 'utf8');
    return `${body.toString('base64url')}.${this.mac(body).toString('base64url')}`;
  }

  /** @throws Refusal when the cursor is not one of ours for this list. */
  read(list: string, cursor: string | undefined): (string | number | null)[] | null {
    if (!cursor) return null;
    const [text, mac] = cursor.split('.');
    const body = Buffer.from(text ?? '', 'base64url');
    const given = Buffer.from(mac ?? '', 'base64url');
    if (given.length !== 16 || !timingSafeEqual(given, this.mac(body))) throw invalid('cursor', 'invalid-input');
    const [of, ...position] = JSON.parse(body.toString('utf8')) as [string, ...(string | number | null)[]];
    if (of !== list) throw invalid('cursor', 'invalid-input');
    return position;
  }

  /**
   * Makes a page of rows that were asked for with one more than shown.
   * @param counted rows counted, at most COUNT_CAP + 1.
   */
  page<R, T>(
    list: string,
    rows: readonly R[],
    limit: number,
    counted: number,
    positionOf: (row: R) => readonly (string | number | null)[],
    show: (row: R) => T,
  ): Page<T> {
    const shown = rows.slice(0, limit);
    return {
      items: shown.map(show),
      next: rows.length > limit ? this.write(list, positionOf(shown.at(-1)!)) : null,
      count: { value: Math.min(counted, COUNT_CAP), capped: counted > COUNT_CAP },
    };
  }

  private mac(body: Buffer): Buffer {
    return createHmac('sha256', this.key).update(body).digest().subarray(0, 16);
  }
}
