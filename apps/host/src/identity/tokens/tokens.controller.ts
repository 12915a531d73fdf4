import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Requires } from '../../platform/access/requires.js';
import { Operation, pageOf } from '../../platform/http/operation.js';
import { PageQuery, type Page } from '../../platform/http/paging.js';
import { CreateToken } from './dto.js';
import { NewTokenView, TokenView } from './token.view.js';
import { TokensService } from './tokens.service.js';

@Controller('v1/tokens')
@Requires('tokens:manage')
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  @Get()
  @Operation({
    summary: 'Your personal access tokens, newest first; for administrators also those of the installation',
    returns: pageOf(TokenView),
  })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<TokenView>> {
    return this.tokens.list(actor, query);
  }

  @Post()
  @Operation({
    summary: 'Make a personal access token; the answer alone shows its secret, a replayed answer does not',
    returns: NewTokenView,
  })
  create(@CurrentActor() actor: Actor, @Body() draft: CreateToken): Promise<NewTokenView> {
    return this.tokens.create(actor, draft);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation({ summary: 'Revoke a token and the tokens that it made' })
  revoke(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.tokens.revoke(actor, id);
  }
}
