dofile(os.getenv("TAKT_SCRIPTS") .. "/common.lua")
-- Nobody gives the same consent twice: first through all persons, then on to the next purpose.
local purposes = { "newsletter", "surveys", "partners", "events-nearby", "text-messages" }
local first = tonumber(os.getenv("TAKT_FIRST"))
local from = tonumber(os.getenv("TAKT_FROM"))
local most = common.persons * #purposes - from
local asked = 0
local answered = 0

function request()
  local at = from + math.min(asked, most - 1)
  asked = asked + 1
  return common.post("/api/consents",
    '{"subject":{"customer":"known-' .. (first + at % common.persons + 1) ..
    '"},"given":["' .. purposes[math.floor(at / common.persons) + 1] ..
    '"],"channel":"web","place":"banner","language":"de"}')
end

function response()
  answered = answered + 1
  common.last(answered, most)
end
