import { ApiProperty } from '@nestjs/swagger';

export class StoredFileDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  organizationId!: string;
  /** Name as uploaded, NFC, made safe. */
  @ApiProperty({ type: String })
  name!: string;
  /** By content, not by name. */
  @ApiProperty({ type: String })
  contentType!: string;
  /** Bytes. */
  @ApiProperty({ type: Number })
  size!: number;
  /** SHA-256, hex. */
  @ApiProperty({ type: String })
  sha256!: string;
}
export class FileScanDto {
  /** `unscanned`: no antivirus is configured, or it did not answer yet. */
  @ApiProperty({ enum: ['clean', 'unscanned', 'infected'], enumName: 'FileScanState' })
  state!: 'clean' | 'unscanned' | 'infected';
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at!: Date | null;
  /** What was found; such a file is not given out. */
  @ApiProperty({ type: String, nullable: true })
  signature!: string | null;
}
export class DescribedFileDto extends StoredFileDto {
  @ApiProperty({ type: () => FileScanDto })
  scan!: FileScanDto;
}
export class DamagedFileDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  /** Whose it is. */
  @ApiProperty({ type: String })
  organization!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  since!: string;
  /** ISO records that it belongs to. */
  @ApiProperty({ type: Number })
  records!: number;
}
export class DiskSpaceDto {
  /** `incoming`: what comes in is written here first; `files`: the folder store. */
  @ApiProperty({ enum: ['incoming', 'files'], enumName: 'DiskPlace' })
  place!: 'incoming' | 'files';
  /** Bytes that are left. */
  @ApiProperty({ type: Number })
  free!: number;
  /** `full`: the largest file that is taken in finds no room, and uploads are refused with `storage-full`. */
  @ApiProperty({ enum: ['fine', 'low', 'full'], enumName: 'SpaceState' })
  state!: 'fine' | 'low' | 'full';
}
export class StorageHealthDto {
  @ApiProperty({ type: Number })
  files!: number;
  @ApiProperty({ type: Number })
  bytes!: number;
  /** Days within which every file is read back. */
  @ApiProperty({ type: Number })
  days!: number;
  /** Files read back within these days. */
  @ApiProperty({ type: Number })
  verified!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  oldestCheck!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastCheck!: string | null;
  @ApiProperty({ enum: ['none', 'folder', 's3'], enumName: 'SecondCopies' })
  secondCopies!: 'none' | 'folder' | 's3';
  /** Files without a second copy yet. */
  @ApiProperty({ type: Number })
  awaitingCopy!: number;
  /** `none`: no antivirus is configured, files stay unscanned; `away`: it does not answer. */
  @ApiProperty({ enum: ['none', 'answers', 'away'], enumName: 'AntivirusState' })
  antivirus!: 'none' | 'answers' | 'away';
  /** Engine and day of its signatures. */
  @ApiProperty({ type: String, nullable: true })
  antivirusEngine!: string | null;
  /** Files that nothing scanned yet. */
  @ApiProperty({ type: Number })
  unscanned!: number;
  /** Files in which something was found after they came in. */
  @ApiProperty({ type: Number })
  infected!: number;
  /** Disks that this process writes files to. */
  @ApiProperty({ type: () => [DiskSpaceDto] })
  disks!: DiskSpaceDto[];
  /** At most 200, the oldest first. */
  @ApiProperty({ type: () => [DamagedFileDto] })
  damaged!: DamagedFileDto[];
}
