create table word (word text primary key);
