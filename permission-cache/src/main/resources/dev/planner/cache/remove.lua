-- Replaces a fact by a tombstone that lets nothing older than the removed fact, or than the version given, come back. Answers its version.
-- KEYS: fact. ARGV: version, time to live in milliseconds.
local version = math.max(stored(KEYS[1]), tonumber(ARGV[1]))
local bytes, rest = '', version
for _ = 1, 8 do
  bytes = string.char(rest % 256) .. bytes
  rest = math.floor(rest / 256)
end
redis.call('SET', KEYS[1], string.char(1, 0) .. bytes, 'PX', ARGV[2])
return version
