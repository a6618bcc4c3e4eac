const ENCODE_ERRORS = ['no_credential_on_encoder', 'encoding_interrupted', 'uncategorized_error', 'action_attempt_expired']
const SCAN_ERRORS = ['no_credential_on_encoder', 'uncategorized_error', 'action_attempt_expired']

/** Plastic: writing, reading, room on the card, words on the card. */
export const cards = {
  '9 plastic card': async (house) => {
    const [room] = house.vacant()
    const guest = await house.guest()
    const card = await house.card(guest, [room], { override: true })
    const encoder = house.encoders[0].acs_encoder_id
    house.same(card.is_issued, false)
    house.same(card.warnings[0].warning_code, 'waiting_to_be_issued')
    for (const error_code of ENCODE_ERRORS) {
      await house.seam.acs.encoders.simulate.nextCredentialEncodeWillFail({ acs_encoder_id: encoder, error_code })
      const error = await house.refusal(house.encode(card))
      house.same(error.code, error_code)
      house.same(error.actionAttempt.status, 'error')
    }
    await house.seam.acs.encoders.simulate.nextCredentialEncodeWillSucceed({ acs_encoder_id: encoder })
    const attempt = await house.encode(card)
    house.same(attempt.action_type, 'ENCODE_CREDENTIAL')
    const issued = await house.get(card)
    house.check(issued.is_issued && issued.issued_at)
    house.check(/^[0-9A-F]{16}$/.test(issued.card_number), 'no card number')
    house.same(issued.warnings, [])
    const copy = await house.card(guest, [room], { joiner_acs_credential_ids: [card.acs_credential_id] })
    await house.encode(copy, house.encoders.at(-1))
    house.check((await house.get(copy)).card_number !== issued.card_number)
    house.check(await house.isValid(card), 'the first copy died')
    await house.encode(card)
    house.check((await house.eventsOf(card)).includes('acs_credential.reissued'))
    const attempts = await house.seam.actionAttempts.list({ action_attempt_ids: [attempt.action_attempt_id] })
    house.same(attempts.length, 1)
    const deleted = await house.card(await house.guest(), house.vacant(), { override: true })
    const pending = await house.seam.acs.encoders.encodeCredential(
      { acs_encoder_id: encoder, acs_credential_id: deleted.acs_credential_id },
      { waitForActionAttempt: false },
    )
    house.same(pending.status, 'pending')
    await house.seam.acs.credentials.delete({ acs_credential_id: deleted.acs_credential_id })
    const late = house.seam.actionAttempts.get(
      { action_attempt_id: pending.action_attempt_id },
      { waitForActionAttempt: { timeout: 20_000 } },
    )
    house.same((await house.refusal(late)).code, 'credential_deleted')
  },

  '10 read a card': async (house) => {
    const [room] = house.vacant()
    const encoder = house.encoders[0].acs_encoder_id
    const simulate = house.seam.acs.encoders.simulate
    const guest = await house.guest()
    const card = await house.card(guest, [room], { override: true })
    await house.encode(card)
    const good = (await house.scan()).result
    house.same(good.acs_credential_on_seam.acs_credential_id, card.acs_credential_id)
    house.same(good.acs_credential_on_encoder.visionline_metadata.guest_acs_entrance_ids, [room])
    house.same(good.warnings, [])
    await house.seam.acs.users.suspend({ acs_user_id: guest.user })
    house.same((await house.scan()).result.acs_credential_on_encoder.visionline_metadata.cancelled, true)
    await house.seam.acs.users.unsuspend({ acs_user_id: guest.user })
    await house.card(await house.guest(), [room], { override: true })
    house.same((await house.scan()).result.acs_credential_on_encoder.visionline_metadata.overridden, true)
    await house.seam.acs.credentials.delete({ acs_credential_id: card.acs_credential_id })
    await house.until(() => house.isGone(card), 'the key gone')
    const dead = (await house.scan()).result
    house.same(dead.acs_credential_on_seam, null)
    house.same(dead.acs_credential_on_encoder.visionline_metadata.discarded, true)
    house.same(dead.warnings[0].warning_code, 'acs_credential_on_seam_not_found')
    for (const error_code of SCAN_ERRORS) {
      await simulate.nextCredentialScanWillFail({ acs_encoder_id: encoder, error_code })
      house.same((await house.refusal(house.scan())).code, error_code)
    }
    await simulate.nextCredentialScanWillSucceed({ acs_encoder_id: encoder, scenario: 'credential_on_encoder_is_empty' })
    house.same((await house.scan()).result.acs_credential_on_encoder, null)
    const other = await house.card(await house.guest(), house.vacant(), { override: true })
    await house.encode(other)
    for (const [scenario, warning] of [
      ['credential_on_encoder_needs_update', 'acs_credential_on_encoder_out_of_sync'],
      ['credential_does_not_exist_on_seam', 'acs_credential_on_seam_not_found'],
    ]) {
      await simulate.nextCredentialScanWillSucceed({ acs_encoder_id: encoder, scenario })
      house.same((await house.scan()).result.warnings[0].warning_code, warning)
    }
  },

  '16 guest and common doors': async (house) => {
    const known = ['entrance', 'guest', 'elevator reader', 'common', 'common (PMS)']
    for (const category of known) house.check(house.doorsOf(category).length > 0, `no door of ${category}`)
    house.check(house.doors.every((door) => known.includes(door.visionline_metadata.door_category)))
    const door = await house.seam.acs.entrances.get({ acs_entrance_id: house.common() })
    house.check(door.visionline_metadata.profiles.length > 0)
  },

  '17 capacity': async (house) => {
    const card = await house.card(await house.guest(), house.vacant(5), { override: true, card_format: 'TLCode' })
    house.same(card.visionline_metadata.guest_acs_entrance_ids.length, 5)
    await house.encode(card)
    const scan = await house.scan()
    house.same(scan.result.acs_credential_on_encoder.visionline_metadata.card_format, 'TLCode')
  },

  '18 label': async (house) => {
    const key = await house.card(await house.guest(), house.vacant(), { override: true, label: '%ROOMNUM%' })
    house.check(!('label' in key.visionline_metadata), 'a label that Seam does not know')
    house.check(await house.isValid(key))
  },
}
