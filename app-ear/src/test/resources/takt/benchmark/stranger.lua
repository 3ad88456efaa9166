dofile(os.getenv("TAKT_SCRIPTS") .. "/common.lua")

function request()
  return common.decision(string.format('{"visitor":"stranger-%08d-%08d"}',
    math.random(99999999), math.random(99999999)))
end
