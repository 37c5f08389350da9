-- Beats if the epoch is the current one and no publication is forgotten. Answers 1 if it did.
-- KEYS: epoch, publications, heartbeat. ARGV: epoch, publications known, heartbeat, time to live in milliseconds, channel, message.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
if (tonumber(redis.call('GET', KEYS[2]) or '') or -1) < tonumber(ARGV[2]) then
  return 0
end
redis.call('SET', KEYS[3], ARGV[3], 'PX', ARGV[4])
redis.call('PUBLISH', ARGV[5], ARGV[6])
return 1
