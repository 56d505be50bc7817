import { Module } from '@nestjs/common';
import { Seals } from './seals';
import { Signatures } from './signatures';
import { SignaturesController } from './signatures.controller';
import { TrustAnchors } from './trust-anchors';

@Module({ controllers: [SignaturesController], providers: [Signatures, TrustAnchors, Seals], exports: [Signatures, Seals] })
export class SignaturesModule {}
