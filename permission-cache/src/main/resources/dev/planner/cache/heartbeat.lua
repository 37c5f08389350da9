-- Beats if the epoch is the current one, no publication is forgotten and no master has been replaced. Answers 1 if it did.
-- KEYS: epoch, publications, masters, heartbeat. ARGV: epoch, publications known, masters, heartbeat, time to live in milliseconds, channel,
-- kind of message. The message also tells how many publications have been announced before it.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
local publications = redis.call('GET', KEYS[2])
if (tonumber(publications or '') or -1) < tonumber(ARGV[2]) then
  return 0
end
if (redis.call('GET', KEYS[3]) or '') ~= ARGV[3] then
  return 0
end
redis.call('SET', KEYS[4], ARGV[4], 'PX', ARGV[5])
redis.call('PUBLISH', ARGV[6], ARGV[7] .. publications .. ' ' .. ARGV[4])
return 1
