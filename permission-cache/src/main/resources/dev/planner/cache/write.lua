-- Stores a fact if it is newer than what is there, or as new as a tombstone. Answers 1 if it did.
-- KEYS: fact. ARGV: value, version, time to live in milliseconds.
local version, removed = stored(KEYS[1])
local new = tonumber(ARGV[2])
local applies = new > version or (removed and new == version)
if applies then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[3])
end
return applies and 1 or 0
