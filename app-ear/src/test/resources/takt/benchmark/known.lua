dofile(os.getenv("TAKT_SCRIPTS") .. "/common.lua")

function request()
  return common.decision('{"customer":"known-' .. math.random(common.persons) .. '"}')
end
