const id = (key) => key.acs_credential_id
const joins = (...keys) => ({ joiner_acs_credential_ids: keys.map(id) })

/** How keys begin, join, follow one another and end. */
export const keys = {
  '1 single guest, single room': async (house) => {
    const [room] = house.vacant()
    const before = await house.card(await house.guest(), [room], { override: true })
    const key = await house.phoneKey(await house.guest({ hasPhone: true }), [room, house.common()], { override: true })

    house.same(key.external_type, 'visionline_card')
    house.same(key.visionline_metadata.guest_acs_entrance_ids, [room])
    house.same(key.visionline_metadata.common_acs_entrance_ids, [house.common()])
    house.same(await house.isValid(before), false, 'the earlier key lives on')
    house.same(await house.validIds(room), [id(key)])
    house.check((await house.eventsOf(before)).includes('acs_credential.invalidated'))
    const opens = await house.seam.acs.credentials.listAccessibleEntrances({ acs_credential_id: id(key) })
    house.same(opens.length, 2)
    await house.until(async () => (await house.children(key)).length === 1, 'a child on the phone')
    await house.until(
      async () => (await house.get(key)).is_latest_desired_state_synced_with_provider === true,
      'in step with Visionline',
    )
  },

  '2 returning guest, single room': async (house) => {
    const guest = await house.guest({ hasPhone: true })
    const [once, now] = house.vacant(2)
    const old = await house.phoneKey(guest, [once], { override: true })
    const key = await house.phoneKey(guest, [now], { override: true })

    house.same(key.acs_user_id, old.acs_user_id)
    house.same(key.user_identity_id, guest.identity)
    const users = await house.seam.userIdentities.listAcsUsers({ user_identity_id: guest.identity })
    house.same(users.length, 1, 'a guest twice')
    house.same(await house.isValid(old), false, 'the earlier phone key was not replaced')
  },

  '3 several guests, several rooms': async (house) => {
    const rooms = house.vacant(3)
    const first = await house.card(await house.guest(), rooms, { override: true })
    const same = await house.card(await house.guest(), rooms, joins(first))
    const part = await house.card(await house.guest(), rooms.slice(0, 1), joins(first))

    house.same(part.visionline_metadata.joiner_acs_credential_ids, [id(first)])
    house.same(await house.validIds(rooms[0]), [first, same, part].map(id).sort())
    house.same(await house.validIds(rooms[2]), [first, same].map(id).sort())
    const beyond = await house.refusal(house.card(await house.guest(), house.vacant(), joins(first)))
    house.same(beyond.statusCode, 400)
  },

  '4 join to a mobile key': async (house) => {
    const [room] = house.vacant()
    const key = await house.phoneKey(await house.guest({ hasPhone: true }), [room], { override: true })
    await house.until(async () => (await house.children(key)).length === 1, 'a child on the phone')
    const [child] = await house.children(key)
    const toParent = await house.phoneKey(await house.guest(), [room], joins(key))
    const toChild = await house.phoneKey(await house.guest(), [room], joins(child))

    house.check(await house.isValid(key))
    house.same(await house.validIds(room), [key, toParent, toChild].map(id).sort())
  },

  '5 join to a plastic card': async (house) => {
    const [room] = house.vacant()
    const card = await house.card(await house.guest(), [room], { override: true })
    await house.encode(card)
    const key = await house.phoneKey(await house.guest({ hasPhone: true }), [room], joins(card))

    house.check(await house.isValid(card))
    house.same(await house.validIds(room), [card, key].map(id).sort())
    const auto = await house.card(await house.guest(), [room], { auto_join: true })
    house.check(auto.visionline_metadata.joiner_acs_credential_ids.includes(id(card)), 'auto_join did not join')
  },

  '6 update a key': async (house) => {
    const guest = await house.guest()
    const [room] = house.vacant()
    const companion = await house.card(await house.guest(), [room], { override: true })
    const old = await house.card(guest, [room], joins(companion))
    const longer = await house.card(guest, [room], joins(companion, old), 4)

    house.same(await house.isValid(old), false, 'the old key was not replaced')
    house.check(await house.isValid(companion))
    await house.encode(longer)
    const ends = new Date(Date.now() + 5 * 86_400_000).toISOString()
    await house.seam.acs.credentials.update({ acs_credential_id: id(longer), ends_at: ends })
    const changed = await house.get(longer)
    house.same(new Date(changed.ends_at).toISOString(), ends)
    house.check(changed.warnings.some((one) => one.warning_code === 'needs_to_be_reissued'))
    const scan = await house.scan()
    house.same(scan.result.acs_credential_on_encoder.visionline_metadata.pending_auto_update, true)
    house.same(scan.result.warnings[0].warning_code, 'acs_credential_on_encoder_out_of_sync')
    await house.encode(longer)
    house.same((await house.get(longer)).warnings, [])
  },

  '7 revoke a key': async (house) => {
    const [room] = house.vacant()
    const key = await house.phoneKey(await house.guest({ hasPhone: true }), [room], { override: true })
    const companion = await house.card(await house.guest(), [room], joins(key))
    await house.until(async () => (await house.children(key)).length === 1, 'a child on the phone')
    const [child] = await house.children(key)
    await house.seam.acs.credentials.delete({ acs_credential_id: id(key) })

    await house.until(() => house.isGone(key), 'the key gone')
    house.check(await house.isGone(child), 'its child is left')
    house.check((await house.eventsOf(key)).includes('acs_credential.deleted'))
    house.same(await house.validIds(room), [id(companion)])
  },

  '13 lost key': async (house) => {
    const [room] = house.vacant()
    const lost = await house.card(await house.guest(), [room], { override: true })
    const guest = await house.guest()
    const companion = await house.card(guest, [room], joins(lost))
    const fresh = await house.card(await house.guest(), [room], { override: true })
    const again = await house.card(guest, [room], joins(fresh))

    house.same(await house.isValid(lost), false)
    house.same(await house.isValid(companion), false)
    house.same(await house.validIds(room), [fresh, again].map(id).sort())
  },

  '15 room move': async (house) => {
    const [from, to] = house.vacant(2)
    const guest = await house.guest()
    const old = await house.card(guest, [from], { override: true })
    const fresh = await house.card(guest, [to], { override: true })
    await house.encode(fresh)
    await house.seam.acs.credentials.delete({ acs_credential_id: id(old) })

    await house.until(() => house.isGone(old), 'the old key gone')
    house.same(await house.validIds(from), [])
    house.same(await house.validIds(to), [id(fresh)])
  },
}
