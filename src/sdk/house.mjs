import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Seam } from 'seam'

const DAY = 86_400_000
const PATIENCE = 20_000

/** The demo hotel as somebody sees it who has Seam's client alone; counts calls and checks. */
export class House {
  calls = 0
  checks = 0
  #vacant = []
  #opened = Date.now()

  static async open(endpoint, apiKey) {
    const house = new House()
    house.seam = new Seam({ endpoint, apiKey })
    const count = (answer) => {
      house.calls++
      return answer
    }
    house.seam.client.interceptors.response.use(count, (error) => {
      house.calls++
      throw error
    })
    await house.#lookAround()
    return house
  }

  async #lookAround() {
    const systems = await this.seam.acs.systems.list()
    this.system = systems.find((one) => one.external_type === 'visionline_system')
    this.manager = await this.#manager()
    this.doors = await this.all(this.seam.acs.entrances.list, { acs_system_id: this.system.acs_system_id })
    this.encoders = await this.seam.acs.encoders.list({ acs_system_id: this.system.acs_system_id })
    for (const room of this.rooms()) {
      const keys = await this.keysAt(room.acs_entrance_id, false)
      if (keys.length === 0) this.#vacant.push(room.acs_entrance_id)
      if (this.#vacant.length === 40) break
    }
  }

  async #manager() {
    const managers = await this.seam.acs.systems.listCompatibleCredentialManagerAcsSystems({
      acs_system_id: this.system.acs_system_id,
    })
    return managers.find((one) => one.is_credential_manager)
  }

  check(isTrue, what) {
    this.checks++
    assert.ok(isTrue, what)
  }

  same(found, wanted, what) {
    this.checks++
    assert.deepEqual(found, wanted, what)
  }

  /** Every page of a list. */
  async all(list, parameters) {
    const pages = this.seam.createPaginator(list.call(this.seam.acs.entrances, parameters))
    return pages.flattenToArray()
  }

  rooms() {
    return this.doorsOf('guest')
  }

  doorsOf(...categories) {
    return this.doors.filter((door) => categories.includes(door.visionline_metadata.door_category))
  }

  common() {
    return this.doorsOf('common', 'common (PMS)')[0].acs_entrance_id
  }

  vacant(count = 1) {
    return this.#vacant.splice(0, count)
  }

  async guest({ hasPhone = false } = {}) {
    const identity = await this.seam.userIdentities.create({
      full_name: 'Sample Guest',
      email_address: `${randomUUID()}@example.com`,
      user_identity_key: randomUUID(),
      acs_system_ids: [this.system.acs_system_id],
    })
    const guest = { identity: identity.user_identity_id, user: identity.acs_user_ids[0] }
    if (hasPhone) await this.phone(guest)
    return guest
  }

  phone(guest) {
    return this.seam.phones.simulate.createSandboxPhone({ user_identity_id: guest.identity })
  }

  #order(guest, doors, plan, days) {
    return {
      acs_user_id: guest.user,
      allowed_acs_entrance_ids: doors,
      starts_at: new Date().toISOString(),
      ends_at: new Date(this.#opened + days * DAY).toISOString(),
      visionline_metadata: { card_format: 'rfid48', card_function_type: 'guest', ...plan },
    }
  }

  phoneKey(guest, doors, plan, days = 2) {
    return this.seam.acs.credentials.create({
      ...this.#order(guest, doors, plan, days),
      access_method: 'mobile_key',
      is_multi_phone_sync_credential: true,
      credential_manager_acs_system_id: this.manager.acs_system_id,
    })
  }

  card(guest, doors, plan, days = 2) {
    return this.seam.acs.credentials.create({ ...this.#order(guest, doors, plan, days), access_method: 'card' })
  }

  encode(key, encoder = this.encoders[0]) {
    return this.seam.acs.encoders.encodeCredential(
      { acs_encoder_id: encoder.acs_encoder_id, acs_credential_id: key.acs_credential_id },
      { waitForActionAttempt: { timeout: PATIENCE, pollingInterval: 100 } },
    )
  }

  scan(encoder = this.encoders[0]) {
    return this.seam.acs.encoders.scanCredential(
      { acs_encoder_id: encoder.acs_encoder_id },
      { waitForActionAttempt: { timeout: PATIENCE, pollingInterval: 100 } },
    )
  }

  get(key) {
    return this.seam.acs.credentials.get({ acs_credential_id: key.acs_credential_id })
  }

  async isValid(key) {
    return (await this.get(key)).visionline_metadata.is_valid
  }

  async children(key) {
    const keys = await this.seam.acs.credentials.list({ acs_user_id: key.acs_user_id })
    return keys.filter((one) => one.parent_acs_credential_id === key.acs_credential_id)
  }

  keysAt(door, isValidOnly = true) {
    return this.seam.acs.entrances.listCredentialsWithAccess({
      acs_entrance_id: door,
      ...(isValidOnly ? { include_if: ['visionline_metadata.is_valid'] } : {}),
    })
  }

  async validIds(door) {
    return (await this.keysAt(door))
      .filter((key) => !key.parent_acs_credential_id)
      .map((key) => key.acs_credential_id)
      .sort()
  }

  async eventsOf(key) {
    const events = await this.seam.events.list({
      since: key.created_at.replace(/\.\d+/, ''),
      acs_credential_id: key.acs_credential_id,
    })
    return events.map((event) => event.event_type)
  }

  /** Waits for what takes the lock system its time. */
  async until(look, what) {
    const end = Date.now() + PATIENCE
    while (!(await look())) {
      if (Date.now() > end) assert.fail(`never came true: ${what}`)
      await new Promise((later) => setTimeout(later, 100))
    }
    this.checks++
  }

  async isGone(key) {
    return this.get(key).then(
      () => false,
      (error) => error.statusCode === 404 && error.code === 'acs_credential_not_found',
    )
  }

  /** The error that Seam's client raises. */
  async refusal(call) {
    this.checks++
    return call.then(
      () => assert.fail('was not refused'),
      (error) => error,
    )
  }
}
