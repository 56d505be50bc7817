import { Module } from '@nestjs/common';
import { Signatures } from './signatures';
import { SignaturesController } from './signatures.controller';
import { TrustAnchors } from './trust-anchors';

@Module({ controllers: [SignaturesController], providers: [Signatures, TrustAnchors], exports: [Signatures] })
export class SignaturesModule {}
