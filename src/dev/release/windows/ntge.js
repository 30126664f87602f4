// May be dragged onto node.exe where .cmd files are blocked.
void import('./app/bin/ntge.js');
