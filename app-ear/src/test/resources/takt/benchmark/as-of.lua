dofile(os.getenv("TAKT_SCRIPTS") .. "/common.lua")
-- A person gets the number that leads to a time, so that the answer tells by its own "at" which rule it must have.
local times = {}
local rules = {}
for time in os.getenv("TAKT_TIMES"):gmatch("%S+") do table.insert(times, time) end
for rule in os.getenv("TAKT_RULES"):gmatch("%S+") do rules[times[#rules + 1]] = rule; table.insert(rules, rule) end

function request()
  return common.permissions("past-" .. math.random(common.persons), times[math.random(#times)])
end

function response(status, headers, body)
  common.expect(body, "usage%-analysis", rules[body:match('"at":"([^"]+)"')] or "no time")
end
