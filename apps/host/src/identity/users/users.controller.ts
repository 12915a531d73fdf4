import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Requires } from '../../platform/access/requires.js';
import { Operation, pageOf } from '../../platform/http/operation.js';
import { PageQuery, type Page } from '../../platform/http/paging.js';
import { IfMatch, type ExpectedVersion } from '../../platform/http/versioned.js';
import { ChangeUser, CreateUser } from './dto.js';
import { UserView } from './user.view.js';
import { UsersService } from './users.service.js';

@Controller('v1/users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @Requires('users:read')
  @Operation({ summary: 'The people who work here, by name', returns: pageOf(UserView) })
  list(@Query() query: PageQuery): Promise<Page<UserView>> {
    return this.users.list(query);
  }

  @Post()
  @Requires('users:manage')
  @Operation({ summary: 'Add a person', returns: UserView })
  create(@CurrentActor() actor: Actor, @Body() draft: CreateUser): Promise<UserView> {
    return this.users.create(actor, draft);
  }

  @Get(':id')
  @Requires('users:read')
  @Operation({ summary: 'One person', returns: UserView })
  get(@Param('id') id: string): Promise<UserView> {
    return this.users.get(id);
  }

  @Patch(':id')
  @Requires('users:manage')
  @Operation({ summary: 'Change a person, their role or password, or lock them out', returns: UserView })
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() patch: ChangeUser,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<UserView> {
    return this.users.change(actor, id, { patch, expected });
  }
}
