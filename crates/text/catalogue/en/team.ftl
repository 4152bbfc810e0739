### The firm's own people, and what everybody may do.

team-role-owner = Owner
team-role-manager = Manager
team-role-member = Member
team-role-finance = Finance
team-role-owner-means = everything, and the team itself
team-role-manager-means = leads the work for every client
team-role-member-means = works on the clients and projects they were given
team-role-finance-means = sees every client and the money, changes no plan

## Refusals

# $roles: names
team-role-needed = Your role does not include this. Ask a colleague with one of these roles: { $roles }.
team-whole-client-needed = You were given some projects of this client, not all of it. Ask an owner or manager for the whole client.
team-last-owner = A house needs an owner. Make somebody else an owner first.

## The page

team-title = Team
team-add = Add to the team
team-who = Who
team-role = Role
team-access = Clients
team-access-all = all clients
team-access-none = no client yet
# $client: text
# $project: text
team-access-project = { $client }: { $project }
# $name: text
team-change = Change: { $name }
team-change-short = Change
team-not-in = has not come in yet
team-means = What a role may do
team-act = May
team-yes = yes
team-no = no

## The dialogs

team-add-name = Name
team-add-email = E-mail
team-add-send = Add
# $name: text
team-added = { $name } is in the team. Give them their link.
team-link = Their link
team-link-hint = It works once, for 14 days. Whoever opens it chooses the password.
team-link-copy = Copy
team-link-copied = Copied.
team-link-again = Make a new link
# $name: text
team-rights-title = What { $name } may do
team-save = Save
team-saved = Saved. It holds at once.
team-give = Give
team-take = Take away
team-give-client = Client
team-give-project = Project
team-give-whole = the whole client
# $name: text
team-remove = Remove { $name }
team-remove-how = They are signed out everywhere at once, and what they invited to is void. Their name stays beside what they did.
# $name: text
team-removed = { $name } is no longer in the team.
team-only-owner = Only an owner changes roles.
team-nothing-given-title = Nothing was given to you yet
team-nothing-given-text = Ask an owner or a manager of your firm which clients you work for.
team-member-access = What they were given

## A client's people

# $name: text
team-contact-change = Change: { $name }
# $name: text
team-contact-title = What { $name } may do
# $client: text
team-contact-remove = Remove from { $client }
# $client: text
team-contact-remove-how = They lose { $client } at once, on every device, and their links stop working. You can invite them again.
# $name: text
team-contact-removed = { $name } was removed.

## The new colleague's door

team-join-title = Welcome to the team
team-join-how = Choose a password. From then on you sign in with your address and it.
team-join-go = Come in

## What one may do

team-act-keep-own = Keep their own account
team-act-see-work = See clients, projects and tasks, from inside
team-act-see-sharing-history = See what a client has ever been shown
team-act-see-reports = See status reports and their links
team-act-see-as = See the portal as a contact
team-act-see-money = See agreements, entries and invoices
team-act-see-team = See who is in the team
team-act-note-inside = Write notes inside
team-act-edit-plan = Add, change, move and finish tasks
team-act-tell-client = Write to the client
team-act-share = Share with the client
team-act-stop-sharing = Stop sharing
team-act-open-ask = Ask something of the client
team-act-release-judgement = Release health and forecast
team-act-make-link = Make and revoke links to reports
team-act-create-project = Begin a project
team-act-archive-project = Archive a project, and reopen it
team-act-import-plan = Bring in a plan
team-act-create-client = Take a client in
team-act-put-partner = Put partners on projects, and take them off
team-act-work-with-partner = Share with partners, ask them and write to them
team-act-invite = Invite people of a client
team-act-change-contact = Change what a contact may do
team-act-remove-contact = Remove a contact
team-act-give-access = Give members clients and projects
team-act-add-staff = Add somebody to the team
team-act-change-staff-role = Change roles in the team
team-act-remove-staff = Remove somebody from the team
team-act-lost-mails = See which mails did not arrive, and send them again
team-act-change-brand = Change colours and logos
team-act-take-proof = Take a colleague’s second proof away
team-act-see-first-visits = See how long first visits of a client’s people take
team-act-keep-words = Keep the firm’s own words for what is asked
team-act-set-holidays = Say whose public holidays are no working days
