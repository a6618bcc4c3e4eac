import { House } from './house.mjs'
import { cards } from './cards.mjs'
import { keys } from './keys.mjs'
import { people } from './people.mjs'
import { refusals } from './refusals.mjs'

const [endpoint, apiKey] = process.argv.slice(2)
if (!endpoint || !apiKey) {
  console.error('usage: node scenarios.mjs ENDPOINT API_KEY')
  process.exit(2)
}

const house = await House.open(endpoint, apiKey)
const scenarios = { ...keys, ...cards, ...people, ...refusals }
const names = Object.keys(scenarios).sort((one, two) => parseInt(one, 10) - parseInt(two, 10))
let failed = 0
for (const name of names) {
  try {
    await scenarios[name](house)
    console.log(`ok     ${name}`)
  } catch (error) {
    failed++
    console.log(`FAILED ${name}: ${error.stack}`)
  }
}
console.log(`${names.length} scenarios, ${failed} failed, ${house.calls} calls, ${house.checks} checks`)
process.exit(failed === 0 ? 0 : 1)
