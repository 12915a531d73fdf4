import type { SqlRunner } from '../platform/database/database.js';

/**
 * The people of a ticket are read in the statement that reads the ticket, so that a list is one statement.
 * A ticket keeps the customer with whom it began: a merge moves nothing here, the root of the customer's group is the
 * one to show, and taking the merge back shows the original again.
 */
export const PEOPLE_COLUMNS = `
  coalesce(requester.id, t.customer_id) AS requester_id, coalesce(requester.profile->'name'->>'full', '') AS requester_name,
  assignee.name AS assignee_name`;

export const REQUESTER_JOIN = `
  LEFT JOIN customer asked ON asked.id = t.customer_id
  LEFT JOIN customer requester ON requester.id = asked.root_id`;

export const ASSIGNEE_JOIN = 'LEFT JOIN user_account assignee ON assignee.id = t.assignee_id';

/** True for tickets of a customer's whole group; `parameter` is any id of the group. */
export const ofRequester = (parameter: string): string => `t.customer_id IN (
  SELECT member.id FROM customer named JOIN customer member ON member.id = named.root_id
    OR (member.root_id = named.root_id AND member.parent_id IS NOT NULL)
  WHERE named.id = ${parameter}::uuid)`;

/** A person as a ticket names it. */
export interface Person extends Record<string, unknown> {
  id: string;
  name: string;
}

const CUSTOMER = `
  SELECT root.id, root.profile->'name'->>'full' AS name FROM customer named JOIN customer root ON root.id = named.root_id
  WHERE named.id = $1 AND root.deleted_at IS NULL`;

/** The customer that an id stands for, unless it was deleted. */
export async function findRequester(runner: SqlRunner, id: string): Promise<Person | null> {
  const [row] = await runner.query<Person>(CUSTOMER, [id]);
  return row ?? null;
}

const USER = 'SELECT id, name FROM user_account WHERE id = $1 AND NOT disabled';

/** A user who can take care of tickets. */
export async function findAssignee(runner: SqlRunner, id: string): Promise<Person | null> {
  const [row] = await runner.query<Person>(USER, [id]);
  return row ?? null;
}
