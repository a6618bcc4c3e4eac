import { Seam } from 'seam'

const NOBODY = '00000000-0000-4000-8000-000000000000'

/** How Seam's client hears a no, beside the scenarios. */
export const refusals = {
  '19 a missing, wrong and unknown value': async (house) => {
    const { acs } = house.seam
    const missing = await house.refusal(acs.credentials.create({}))
    house.same([missing.name, missing.statusCode], ['SeamHttpInvalidInputError', 400])
    house.check(missing.getValidationErrorMessages('access_method').length > 0, 'the field is not named')
    const wrong = await house.refusal(acs.encoders.list({ acs_system_id: 'no id' }))
    house.check(wrong.getValidationErrorMessages('acs_system_id').length > 0, 'the field is not named')
    const unknown = await house.refusal(acs.credentials.get({ acs_credential_id: NOBODY }))
    house.same([unknown.statusCode, unknown.code], [404, 'acs_credential_not_found'])
    house.check(unknown.requestId, 'no request id')
    const stranger = new Seam({ endpoint: house.seam.client.defaults.baseURL, apiKey: 'seam_test_stranger' })
    const error = await house.refusal(stranger.acs.systems.list())
    house.same([error.name, error.statusCode], ['SeamHttpUnauthorizedError', 401])
  },

  '20 pages, workspace and account': async (house) => {
    const workspace = await house.seam.workspaces.get()
    house.same(workspace.is_sandbox, true)
    const accounts = await house.seam.connectedAccounts.list()
    house.same(accounts[0].account_type, 'visionline')
    const pages = house.seam.createPaginator(
      house.seam.acs.entrances.list({ acs_system_id: house.system.acs_system_id, limit: 50 }),
    )
    const doors = await pages.flattenToArray()
    house.same(doors.length, house.doors.length)
  },

  '21 one grant per guest of a reservation': async (house) => {
    const [room] = house.vacant()
    const reservation_key = `R-${Date.now()}`
    const { accessGrants, accessMethods } = house.seam
    const order = async (guest, more = {}) =>
      accessGrants.create({
        user_identity_id: guest.identity,
        acs_entrance_ids: [room],
        reservation_key,
        starts_at: new Date().toISOString(),
        ends_at: new Date(Date.now() + 86_400_000).toISOString(),
        requested_access_methods: [{ mode: 'card' }],
        ...more,
      })
    const first = await order(await house.guest())
    const second = await order(await house.guest({ hasPhone: true }), { requested_access_methods: [{ mode: 'mobile_key' }] })
    house.same((await house.validIds(room)).length, 2, 'the second grant did not join')
    const [method] = await accessMethods.list({ access_grant_id: first.access_grant_id })
    house.same([method.mode, method.is_encoding_required], ['card', true])
    const encoder = house.encoders[0].acs_encoder_id
    await accessMethods.encode({ access_method_id: method.access_method_id, acs_encoder_id: encoder })
    house.same((await accessMethods.get({ access_method_id: method.access_method_id })).is_issued, true)
    const conflict = await house.refusal(order(await house.guest(), { acs_entrance_ids: house.vacant() }))
    house.same(conflict.statusCode, 409)
    await accessGrants.delete({ access_grant_id: second.access_grant_id })
    await house.until(async () => (await house.validIds(room)).length === 1, 'the grant gone with its key')
  },
}
