import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/access/actor.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Authenticated, Public } from '../../platform/access/requires.js';
import { Config } from '../../platform/config/config.js';
import { Operation, pageOf } from '../../platform/http/operation.js';
import { PageQuery, type Page } from '../../platform/http/paging.js';
import { OwnPassword } from '../users/own-password.js';
import { ChangePassword, SignIn } from './dto.js';
import { assertSameOrigin } from './same-origin.js';
import { endedSessionCookie, isSecure, readSessionCookie, sessionCookie } from './session-cookie.js';
import { SessionView } from './session.view.js';
import { SessionsService } from './sessions.service.js';

const LONGEST_USER_AGENT = 300;

@Controller('v1')
@Authenticated()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly ownPassword: OwnPassword,
    private readonly config: Config,
  ) {}

  @Post('sessions')
  @Public()
  @Operation({ summary: 'Sign in with e-mail and password; the answer sets the session cookie', returns: SessionView })
  async signIn(
    @Body() credentials: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    // Another site must not sign a visitor in to an account of its own (login CSRF).
    assertSameOrigin(request, this.config.publicUrl);
    const { view, secret, expiresAt } = await this.sessions.signIn(credentials, {
      request: { id: request.id, ip: request.ip ?? null, idempotency: null },
      userAgent: request.headers['user-agent']?.slice(0, LONGEST_USER_AGENT) ?? null,
      oldSecret: readSessionCookie(request),
    });
    void reply.header(
      'set-cookie',
      sessionCookie(secret, { expires: expiresAt, secure: isSecure(request, this.config.publicUrl) }),
    );
    return view;
  }

  @Get('session')
  @Operation({ summary: 'The session that makes this request, its user and its scopes', returns: SessionView })
  current(@CurrentActor() actor: Actor): Promise<SessionView> {
    return this.sessions.current(actor);
  }

  @Delete('session')
  @HttpCode(204)
  @Operation({ summary: 'Sign out' })
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(actor);
    void reply.header('set-cookie', endedSessionCookie({ secure: isSecure(request, this.config.publicUrl) }));
  }

  @Put('session/password')
  @HttpCode(204)
  @Operation({ summary: 'Change your own password; your other sessions end', body: ChangePassword })
  changePassword(@CurrentActor() actor: Actor, @Body() change: ChangePassword): Promise<void> {
    return this.ownPassword.change(actor, change);
  }

  @Get('sessions')
  @Operation({ summary: 'Your sessions, newest first', returns: pageOf(SessionView) })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<SessionView>> {
    return this.sessions.list(actor, query);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Operation({ summary: 'End one of your sessions' })
  end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.sessions.end(actor, id);
  }
}
