dofile(os.getenv("TAKT_SCRIPTS") .. "/common.lua")
-- One person in twenty has refused.
local refused = common.persons / 20

function request()
  return common.decision('{"customer":"refused-' .. math.random(refused) .. '"}')
end
