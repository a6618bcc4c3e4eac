/** Guests, their phones and their invitations. */
export const people = {
  '8 remove a user identity': async (house) => {
    const guest = await house.guest({ hasPhone: true })
    const key = await house.phoneKey(guest, house.vacant(), { override: true })
    await house.seam.acs.credentials.delete({ acs_credential_id: key.acs_credential_id })
    await house.until(() => house.isGone(key), 'the key gone')
    await house.seam.userIdentities.delete({ user_identity_id: guest.identity })
    const leaving = await house.seam.userIdentities.get({ user_identity_id: guest.identity })
    house.same(leaving.warnings[0].warning_code, 'being_deleted')
    await house.until(
      () => house.seam.userIdentities.get({ user_identity_id: guest.identity }).then(() => false, () => true),
      'the identity gone',
    )

    const gone = await house.refusal(house.seam.userIdentities.get({ user_identity_id: guest.identity }))
    house.same([gone.statusCode, gone.code], [404, 'user_identity_not_found'])
    const user = await house.refusal(house.seam.acs.users.get({ acs_user_id: guest.user }))
    house.same([user.statusCode, user.code], [404, 'acs_user_not_found'])
    house.same(await house.seam.phones.list({ owner_user_identity_id: guest.identity }), [])
  },

  '11 phone readiness': async (house) => {
    const guest = await house.guest()
    const key = await house.phoneKey(guest, house.vacant(), { override: true })
    house.same(await house.seam.phones.list({ owner_user_identity_id: guest.identity }), [])
    house.same(key.warnings[0].warning_code, 'waiting_to_be_issued')
    await house.phone(guest)

    const [phone] = await house.seam.phones.list({ owner_user_identity_id: guest.identity })
    house.same(phone.properties.assa_abloy_credential_service_metadata.has_active_endpoint, true)
    await house.until(async () => (await house.children(key)).length === 1, 'the key grows a child')
    house.same((await house.get(key)).warnings, [])
  },

  '12 invitation': async (house) => {
    const guest = await house.guest()
    const key = await house.seam.userIdentities.generateInstantKey({ user_identity_id: guest.identity })
    house.check(key.instant_key_url.startsWith('https://'))
    const session = await house.seam.clientSessions.create({ user_identity_id: guest.identity })
    house.check(session.token.startsWith('seam_cst'))
    await house.seam.clientSessions.revoke({ client_session_id: session.client_session_id })
    const gone = await house.refusal(house.seam.clientSessions.get({ client_session_id: session.client_session_id }))
    house.same(gone.statusCode, 404)
  },

  '14 lost phone': async (house) => {
    const guest = await house.guest()
    const lost = await house.phone(guest)
    const kept = await house.phone(guest)
    const key = await house.phoneKey(guest, house.vacant(), { override: true })
    await house.until(async () => (await house.children(key)).length === 2, 'a child for each phone')
    await house.seam.phones.deactivate({ device_id: lost.device_id })

    await house.until(async () => (await house.children(key)).length === 1, 'the lost phone without a key')
    house.check(await house.isValid(key))
    const phones = await house.seam.phones.list({ owner_user_identity_id: guest.identity })
    house.same(phones.map((phone) => phone.device_id), [kept.device_id])
    const since = new Date(Date.now() - 60_000).toISOString()
    const told = await house.seam.events.list({ since, event_type: 'phone.deactivated', device_id: lost.device_id })
    house.same(told.length, 1)
  },
}
