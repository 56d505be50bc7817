import { ApiProperty } from '@nestjs/swagger';
import {
  CHAINS,
  type Chain,
  type CheckedCertificate,
  type CheckedSignature,
  type CheckedTime,
  COVERAGES,
  type Coverage,
  INTEGRITIES,
  type Integrity,
  TIME_SOURCES,
  type TimeSource,
  VERDICTS,
  type Verdict,
} from './signature.rules';

export class SignerDto implements CheckedCertificate {
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  organization!: string | null;
  @ApiProperty({ type: String, nullable: true })
  title!: string | null;
  /** Who issued the certificate, as the certificate says. */
  @ApiProperty({ type: String })
  issuer!: string;
  /** Serial number of the certificate, hex. */
  @ApiProperty({ type: String })
  serial!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  validFrom!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  validTo!: string;
  /** Whether the certificate was valid when it was signed; null where nobody says when that was. */
  @ApiProperty({ type: Boolean, nullable: true })
  validThen!: boolean | null;
}
export class SigningTimeDto implements CheckedTime {
  @ApiProperty({ type: String, format: 'date-time' })
  at!: string;
  /** `timestamp`: an authority's (RFC 3161); `signer`: the signer's own clock; `entry`: a mere entry of the file, which nobody signed for. */
  @ApiProperty({ enum: TIME_SOURCES, enumName: 'SigningTimeSource' })
  source!: TimeSource;
  @ApiProperty({ type: String, nullable: true })
  authority!: string | null;
  @ApiProperty({ type: Boolean, nullable: true })
  authorityTrusted!: boolean | null;
}
export class SignatureDto implements CheckedSignature {
  @ApiProperty({ enum: INTEGRITIES, enumName: 'SignatureIntegrity' })
  integrity!: Integrity;
  @ApiProperty({ enum: COVERAGES, enumName: 'SignatureCoverage' })
  coverage!: Coverage;
  @ApiProperty({ enum: CHAINS, enumName: 'SignatureChain' })
  chain!: Chain;
  @ApiProperty({ type: () => SignerDto, nullable: true })
  signer!: SignerDto | null;
  @ApiProperty({ type: () => SigningTimeDto, nullable: true })
  time!: SigningTimeDto | null;
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  @ApiProperty({ type: String, nullable: true })
  hash!: string | null;
  /** `unproven`: the bytes are the signed ones, but it is not known who vouches for the signer. Revocation is not asked. */
  @ApiProperty({ enum: VERDICTS, enumName: 'SignatureVerdict' })
  verdict!: Verdict;
}
export class SignaturesDto {
  /** In the order in which they were made; empty where the file carries none. */
  @ApiProperty({ type: () => [SignatureDto] })
  items!: SignatureDto[];
  /** Certificates in the folder of trust anchors. */
  @ApiProperty({ type: Number })
  trustAnchors!: number;
}
