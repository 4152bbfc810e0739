-- What is proved in one house by the word of its company is not proved in another.
alter table session add column mailed bigint;

-- How whoever invited somebody calls them: shown in that house until they have come in themselves.
alter table membership add column called text;

-- A key made where that was proved carries it.
alter table passkey add column mailed bigint;
