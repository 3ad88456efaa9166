dofile(os.getenv("TAKT_SCRIPTS") .. "/common.lua")

function request()
  return common.permissions("known-" .. math.random(common.persons))
end

function response(status, headers, body)
  common.expect(body, "usage%-analysis", "given")
end
