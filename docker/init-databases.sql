-- Two databases that share a server here and may have servers of their own elsewhere.
create role planner_write login password 'planner_write';
create role planner_read login password 'planner_read';
create role planner_reader login password 'planner_reader';
create database planner_write owner planner_write;
create database planner_read owner planner_read;
grant connect on database planner_read to planner_reader;
