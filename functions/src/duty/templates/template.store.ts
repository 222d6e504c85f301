import { type CommunityTemplate, communityTemplate } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../../table/keys'
import type { Table } from '../../table/table'

/** A community's own templates, one item each. */
export class TemplateStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async list(communityId: string): Promise<CommunityTemplate[]> {
    const items = await this.#table.query(keys.templates(communityId))
    return items.map((item) => v.parse(communityTemplate, item))
  }

  async save(communityId: string, template: CommunityTemplate): Promise<void> {
    await this.#table.put({ ...keys.template(communityId, template.id), ...template })
  }

  async delete(communityId: string, id: string): Promise<void> {
    await this.#table.delete(keys.template(communityId, id))
  }
}
