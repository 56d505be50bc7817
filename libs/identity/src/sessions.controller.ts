import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, NotIdempotent, Public, type QmsRequest, SignedIn } from '@qms/http';
import type { Actor } from '@qms/work';
import type { FastifyReply } from 'fastify';
import {
  ChangePasswordDto,
  ConfirmDto,
  SessionDto,
  SessionOptionsDto,
  SignInDto,
  SwitchOrganizationDto,
  TotpCodeDto,
  TotpSecretDto,
} from './session.dto';
import { ABSOLUTE_MINUTES, DEVICE_COOKIE, SESSION_COOKIE } from './session.rules';
import { SessionsReader } from './sessions.reader';
import { SessionsService } from './sessions.service';

const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
const ABOUT_ONESELF = 'about the signed-in person alone';

@ApiTags('session')
@Controller('session')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly reader: SessionsReader,
  ) {}

  @Get('options')
  @Public('the sign-in page asks before anybody is known')
  @ApiOkResponse({ type: SessionOptionsDto })
  options(): Promise<SessionOptionsDto> {
    return this.reader.options();
  }

  @Post()
  @Public('signing in')
  @NotIdempotent('signing in twice opens two sessions')
  @ApiNoContentResponse({ description: 'Session cookie set; read GET /session next' })
  @HttpCode(204)
  async open(@Body() input: SignInDto, @Req() request: QmsRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const opened = await this.sessions.open(input, {
      address: request.ip,
      device: request.cookies?.[DEVICE_COOKIE],
      userAgent: request.headers['user-agent'] ?? null,
    });
    void reply.setCookie(SESSION_COOKIE, opened.token, { ...COOKIE, maxAge: ABSOLUTE_MINUTES * 60 });
    void reply.setCookie(DEVICE_COOKIE, opened.deviceToken, { ...COOKIE, maxAge: 180 * 24 * 3600 });
  }

  @Get()
  @SignedIn(ABOUT_ONESELF)
  @ApiOkResponse({ type: SessionDto })
  get(@Acting() actor: Actor): Promise<SessionDto> {
    return this.reader.get(actor);
  }

  @Delete()
  @SignedIn(ABOUT_ONESELF)
  @NotIdempotent('signing out')
  @ApiNoContentResponse()
  @HttpCode(204)
  async close(@Acting() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(actor);
    void reply.clearCookie(SESSION_COOKIE, COOKIE);
  }

  @Post('confirmation')
  @SignedIn(ABOUT_ONESELF)
  @NotIdempotent('a confirmation is made anew each time')
  @ApiNoContentResponse()
  @HttpCode(204)
  confirm(@Acting() actor: Actor, @Body() input: ConfirmDto): Promise<void> {
    return this.sessions.confirm(actor, input);
  }

  @Put('organization')
  @SignedIn(ABOUT_ONESELF)
  @ApiNoContentResponse()
  @HttpCode(204)
  switchOrganization(@Acting() actor: Actor, @Body() input: SwitchOrganizationDto): Promise<void> {
    return this.sessions.switchOrganization(actor, input.organizationId);
  }

  @Put('password')
  @SignedIn(ABOUT_ONESELF)
  @ApiNoContentResponse()
  @HttpCode(204)
  changePassword(@Acting() actor: Actor, @Body() input: ChangePasswordDto): Promise<void> {
    return this.sessions.changePassword(actor, input);
  }

  @Post('totp')
  @SignedIn(ABOUT_ONESELF)
  @NotIdempotent('shows a secret once')
  @ApiCreatedResponse({ type: TotpSecretDto })
  proposeTotp(@Acting() actor: Actor): Promise<TotpSecretDto> {
    return this.sessions.proposeTotp(actor);
  }

  @Put('totp')
  @SignedIn(ABOUT_ONESELF)
  @ApiNoContentResponse()
  @HttpCode(204)
  enableTotp(@Acting() actor: Actor, @Body() input: TotpCodeDto): Promise<void> {
    return this.sessions.enableTotp(actor, input.code);
  }

  @Delete('totp')
  @SignedIn(ABOUT_ONESELF)
  @ApiNoContentResponse()
  @HttpCode(204)
  disableTotp(@Acting() actor: Actor, @Body() input: TotpCodeDto): Promise<void> {
    return this.sessions.disableTotp(actor, input.code);
  }
}
