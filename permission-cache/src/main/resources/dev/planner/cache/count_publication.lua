-- Counts a publication if its epoch is still the current one. Answers the count, or -1.
-- KEYS: epoch, publications. ARGV: epoch.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return -1
end
return redis.call('INCR', KEYS[2])
